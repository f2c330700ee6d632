import type { Brief, OptionValues } from "../brief/brief.ts";
import { TEXT_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { listNames, nearestName } from "../text/nearest.ts";
import type { TemplateOption } from "./template-option.ts";

/** The value of each option of a template: that of the brief where it has a fitting one, else the default. */
export function optionValues(
  options: readonly TemplateOption[],
  { options: given = {} }: Brief,
): OptionValues {
  return Object.fromEntries(
    options.map((option) => {
      const value = Object.hasOwn(given, option.name) ? given[option.name] : undefined;
      return [option.name, value !== undefined && !valueFault(option, value) ? value : option.default];
    }),
  );
}

/**
 * Problems of the values that a brief gives: an option that the template does not have is ignored with a warning, a value
 * that does not fit is an error. `places` are those of the brief's fields in its file.
 */
export function optionProblems(
  options: readonly TemplateOption[],
  { options: given = {} }: Brief,
  places: Readonly<Record<string, Place>> = {},
): readonly Problem[] {
  const optionOf = new Map(options.map((option) => [option.name, option]));
  return Object.entries(given).flatMap(([name, value]): readonly Problem[] => {
    const option = optionOf.get(name);
    const fault = option ? valueFault(option, value) : unknownOption(name, [...optionOf.keys()]);
    if (!fault) return [];
    const field = `options.${name}`;
    const place = Object.hasOwn(places, field) ? places[field] : undefined;
    return [{ ...fault, ...(place && { place }), about: { field } }];
  });
}

type Fault = Pick<Problem, "code" | "severity" | "message" | "hint">;

function unknownOption(name: string, names: readonly string[]): Fault {
  const meant = nearestName(name, names);
  const hint =
    meant === undefined
      ? names.length === 0
        ? "take it out of the brief, or choose the template that it is for"
        : `it has ${listNames(names)}`
      : `did you mean "${meant}"?`;
  const message = `the template has no option "${name}", so that its value is ignored`;
  return { code: "unknown-option", severity: "warning", message, hint };
}

/** What is wrong with the value of an option; undefined where nothing is. */
function valueFault(option: TemplateOption, value: string | boolean): Fault | undefined {
  switch (option.type) {
    case "switch":
      return typeof value === "boolean"
        ? undefined
        : wrong(option, "is either on or off", "write true or false");
    case "choice": {
      const values = option.choices.map((choice) => choice.value);
      if (typeof value === "string" && values.includes(value)) return undefined;
      return wrong(option, `has no value "${value}"`, `use one of ${listNames(values)}`);
    }
    case "text": {
      if (typeof value !== "string") return wrong(option, "is a text", "write words, or leave it out");
      if (value.length <= TEXT_LIMITS.line) return undefined;
      return wrong(option, `has more than ${TEXT_LIMITS.line} characters`, "shorten it");
    }
  }
}

function wrong({ label }: TemplateOption, what: string, hint: string): Fault {
  return { code: "wrong-option", severity: "error", message: `"${label}" ${what}`, hint };
}
