import type { core, ZodType } from "zod";
import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { ValuePath } from "./located-yaml.ts";

/** Holds a value against its schema; every fault becomes a problem at its own place. */
export function validate<Value>(
  value: unknown,
  schema: ZodType<Value>,
  placeAt: (path: ValuePath) => Place,
  base: ValuePath = [],
): Result<Value> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return success(parsed.data);
  return failure(parsed.error.issues.flatMap((issue) => issueProblems(issue, placeAt, base)));
}

function issueProblems(
  issue: core.$ZodIssue,
  placeAt: (path: ValuePath) => Place,
  base: ValuePath,
): readonly Problem[] {
  const path = [...base, ...issue.path.filter((key) => typeof key !== "symbol")];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      ...problem(placeAt([...path, key])),
      message: `"${key}" is not a field here`,
      hint: "correct the field's name or take it out",
    }));
  }
  return [{ ...problem(placeAt(path)), ...issueText(issue, fieldName(path)) }];
}

function problem(place: Place): Pick<Problem, "code" | "severity" | "place"> {
  return { code: "wrong-data", severity: "error", place };
}

function fieldName(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  return typeof last === "number"
    ? `item ${last + 1} of "${String(path.at(-2) ?? "the list")}"`
    : `"${last}"`;
}

function issueText(issue: core.$ZodIssue, field: string): Pick<Problem, "message" | "hint"> {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? {
            message: `${field} is missing`,
            hint: `add ${field}: it is ${EXPECTED[issue.expected] ?? issue.expected}`,
          }
        : { message: `${field} must be ${EXPECTED[issue.expected] ?? issue.expected}` };
    case "invalid_value":
      return {
        message: `${field} is not one of the values it may have`,
        hint: `use ${issue.values.map((value) => String(value)).join(", ")}`,
      };
    case "invalid_union":
      return { message: `${field} has none of the forms it may have`, hint: unionHint(issue) };
    case "too_small":
      return { message: `${field} is too short or empty` };
    case "too_big":
      return { message: `${field} is too long`, hint: `the most is ${issue.maximum}` };
    default:
      return { message: `${field} ${issue.message}` };
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text (put quotes around it if it looks like a number or a date)",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

function unionHint(issue: core.$ZodIssueInvalidUnion): string {
  return "discriminator" in issue && issue.discriminator
    ? `check "${String(issue.discriminator)}"; docs/dossier.md lists the values`
    : "docs/dossier.md shows the forms";
}
