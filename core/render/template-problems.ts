import type { Place, Problem } from "../problem/problem.ts";

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

export function unknownName(
  kind: "value" | "partial" | "helper",
  name: string,
  known: readonly string[],
  place: Place,
): Problem {
  const names = known.filter((candidate) => candidate !== "place" && candidate !== "kind");
  return {
    code: `unknown-${kind}`,
    severity: "error",
    message: `there is no ${kind} "${name}" here`,
    hint:
      names.length > 0 ? `there are ${names.join(", ")}` : "docs/template.md lists what a template may name",
    place,
  };
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  unescaped: ["prints a value without escaping", "use two braces; {{text value}} prints rich text"],
  block: ["is not a block that templates have", "use #if, #unless, #each or #with"],
  PartialBlockStatement: ["uses a block partial", "use a plain partial, {{> name}}"],
  Decorator: ["uses a decorator", "templates have no decorators"],
  DecoratorBlock: [
    "uses a decorator or an inline partial",
    "put the partial into a file of its own in partials/",
  ],
};

export function unsupported(kind: string, place: Place, name?: string): Problem {
  const [message, hint] = REASONS[kind] ?? [
    `has an unknown tag (${kind})`,
    "docs/template.md lists the tags",
  ];
  return {
    code: "unsupported-tag",
    severity: "error",
    message: name ? `{{#${name}}} ${message}` : `the template ${message} here`,
    hint,
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
