import { z } from "zod";
import { TEMPLATE_LIMITS, TEXT_LIMITS } from "../limits/limits.ts";
import type { ValuePath } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { composed } from "../text/composed.ts";
import { listNames } from "../text/nearest.ts";
import type { ChoiceOption, TemplateOption } from "./template-option.ts";

const line = z.string().trim().min(1).max(TEXT_LIMITS.line);

/** Letters, digits, hyphens and underscores, as a tag can name them. */
export const optionNameSchema = z
  .string()
  .overwrite(composed)
  .max(TEMPLATE_LIMITS.optionName)
  .regex(
    /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u,
    "must be letters, digits, hyphens or underscores, and begin with a letter",
  );

const base = {
  name: optionNameSchema,
  label: line,
  description: z.string().trim().min(1).max(TEXT_LIMITS.description).optional(),
};

const choice = z.strictObject({ value: line.overwrite(composed), label: line });

const optionSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...base, type: z.literal("switch"), default: z.boolean().default(false) }),
  z.strictObject({
    ...base,
    type: z.literal("choice"),
    default: line.overwrite(composed),
    choices: z.array(choice).min(2).max(TEMPLATE_LIMITS.choices),
  }),
  z.strictObject({
    ...base,
    type: z.literal("text"),
    default: z.string().trim().max(TEXT_LIMITS.line).default(""),
  }),
]);

/** The list before its items are read: each has its faults at its own place. */
export const optionListSchema = z.array(z.unknown()).max(TEMPLATE_LIMITS.options).default([]);

export interface LoadedOptions {
  readonly options: readonly TemplateOption[];
  readonly problems: readonly Problem[];
}

/** Reads the options of a manifest. `placeAt` gives the place of a value in it. */
export function loadOptions(list: readonly unknown[], placeAt: (path: ValuePath) => Place): LoadedOptions {
  const options: TemplateOption[] = [];
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (const [index, item] of list.entries()) {
    const path = ["options", index];
    const read = validate(item, optionSchema, placeAt, path);
    for (const problem of read.problems) problems.push(problem);
    if (!read.ok) continue;
    const option = read.value;
    if (names.has(option.name)) problems.push(repeatedName(option.name, placeAt([...path, "name"])));
    names.add(option.name);
    if (option.type === "choice") problems.push(...choiceProblems(option, path, placeAt));
    options.push(option);
  }
  return { options, problems };
}

function choiceProblems(
  { name, default: first, choices }: ChoiceOption,
  path: ValuePath,
  placeAt: (path: ValuePath) => Place,
): readonly Problem[] {
  const values = choices.map(({ value }) => value);
  const repeated = values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          fault(
            `the option "${name}" has the value "${value}" twice`,
            "take one of them out",
            placeAt([...path, "choices", index, "value"]),
          ),
        ],
  );
  if (values.includes(first)) return repeated;
  const message = `the default "${first}" of the option "${name}" is none of its choices`;
  return [...repeated, fault(message, `use one of ${listNames(values)}`, placeAt([...path, "default"]))];
}

function repeatedName(name: string, place: Place): Problem {
  return fault(`there are two options with the name "${name}"`, "give each a name of its own", place);
}

function fault(message: string, hint: string, place: Place): Problem {
  return { code: "wrong-data", severity: "error", message, hint, place };
}
