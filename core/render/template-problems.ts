import { TEMPLATE_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { missingFieldWords } from "./missing-field-words.ts";

export function missingValue(name: string, value: unknown, place: Place): Problem {
  const isGroup = typeof value === "object" && value !== null;
  return {
    code: isGroup ? "not-printable" : "missing",
    severity: "error",
    message: isGroup
      ? `{{${name}}} is a group of values and cannot be printed`
      : `nothing is known for {{${name}}}`,
    hint: isGroup
      ? "name one of its fields, or go through it with {{#each}}"
      : `fill it in, or print it only {{#if ${name}}}`,
    place,
  };
}

/**
 * A field of the brief that the template prints and that is empty, which is no fault of the template. `label` is that of an
 * option, `place` that of the tag, for a group that the brief does not have at all: another template could do without it.
 */
export function missingField(field: string, label?: string, place?: Place): Problem {
  const [message, hint] = missingFieldWords(field, label);
  return { code: "missing", severity: "error", message, hint, ...(place && { place }), about: { field } };
}

/** What people write for tags that Handlebars has under another name. */
const SUGGESTIONS: ReadonlyMap<string, string> = new Map([
  ["elseif", "write {{else if …}}"],
  ["elif", "write {{else if …}}"],
  ["endif", "close {{#if}} with {{/if}}"],
  ["end", "close a block with its own name, such as {{/if}}"],
  ["for", "write {{#each list}}"],
  ["foreach", "write {{#each list}}"],
  ["else", "write {{else}}, without #"],
  ["if", "write it as a block: {{#if …}}…{{/if}}"],
  ["unless", "write it as a block: {{#unless …}}…{{/unless}}"],
  ["each", "write it as a block: {{#each …}}…{{/each}}"],
  ["with", "write it as a block: {{#with …}}…{{/with}}, or {{this.with}} for a field of that name"],
]);

export function unknownName(
  kind: "value" | "partial" | "helper",
  name: string,
  known: readonly string[],
  place: Place,
): Problem {
  const names = known.filter((candidate) => candidate !== "place" && candidate !== "kind").slice(0, 40);
  const listed =
    names.length > 0 ? `there are ${names.join(", ")}` : "docs/template.md lists what a template may name";
  return {
    code: `unknown-${kind}`,
    severity: "error",
    message: `there is no ${kind} "${name}" here`,
    hint: SUGGESTIONS.get(name) ?? listed,
    place,
  };
}

export function nothingAbove(name: string, place: Place): Problem {
  return {
    code: "unknown-value",
    severity: "error",
    message: `"${name}" leads above everything that can be named here`,
    hint: "take one ../ out, or begin at @root; only {{#each}} and {{#with}} add a level, and a partial begins anew",
    place,
  };
}

const REASONS = {
  unescaped: ["prints a value without escaping", "use two braces; {{text value}} prints rich text"],
  partialBlock: ["uses a block partial", "use a plain partial, {{> name}}"],
  decorator: ["uses a decorator", "templates have no decorators"],
  decoratorBlock: [
    "uses a decorator or an inline partial",
    "put the partial into a file of its own in partials/",
  ],
  dynamicPartial: [
    "chooses a partial by a value",
    "name the partial: {{> name}}, inside {{#if}} where needed",
  ],
} as const;

export type UnsupportedTag = keyof typeof REASONS;

export function unsupported(tag: UnsupportedTag, place: Place): Problem {
  const [message, hint] = REASONS[tag];
  return {
    code: "unsupported-tag",
    severity: "error",
    message: `the template ${message} here`,
    hint,
    place,
  };
}

export function unknownBlock(name: string, place: Place): Problem {
  return {
    code: "unsupported-tag",
    severity: "error",
    message: `{{#${name}}} is not a block that templates have`,
    hint: SUGGESTIONS.get(name) ?? "use #if, #unless, #each or #with",
    place,
  };
}

export function wrongArgument(message: string, hint: string, place: Place): Problem {
  return { code: "wrong-argument", severity: "error", message, hint, place };
}

export function tooDeepPartials(name: string, place: Place): Problem {
  return {
    code: "template-too-much-work",
    severity: "error",
    message: `{{> ${name}}} stands inside more than ${TEMPLATE_LIMITS.openPartials} partials`,
    hint: "look for a partial that uses itself, also by way of another",
    place,
  };
}

export function tooMuchWork(file: string): Problem {
  return {
    code: "template-too-much-work",
    severity: "error",
    message: "the template asks for more work or output than any note needs, and was stopped",
    hint: "look for loops inside loops and for partials that use themselves",
    place: { file },
  };
}
