import type { core } from "zod";
import type { Problem } from "../problem/problem.ts";
import { listNames, nearestName } from "../text/nearest.ts";

export type Issue = core.$ZodIssue;

/** The message and hint for an issue of a schema; `field` is the name of the value. */
export function issueText(issue: Issue, field: string): Pick<Problem, "message" | "hint"> {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue, field);
    case "invalid_value":
      return wrongValue(issue, field);
    case "invalid_union":
      return {
        message: `${field} is not written in any of the forms that it may have`,
        hint: "docs/dossier.md shows the forms",
      };
    case "too_small":
      return typeof issue.input === "number"
        ? { message: `${field} is ${issue.input}`, hint: `the minimum is ${issue.minimum}` }
        : { message: `${field} is too short or empty` };
    case "too_big":
      return typeof issue.input === "number"
        ? { message: `${field} is ${issue.input}`, hint: `the maximum is ${issue.maximum}` }
        : { message: `${field} is too long`, hint: `the maximum is ${issue.maximum}` };
    default:
      return { message: `${field} ${issue.message}`, ...hintOf(issue), ...curlyHint(issue.input) };
  }
}

function wrongType(issue: core.$ZodIssueInvalidType, field: string): Pick<Problem, "message" | "hint"> {
  const expected = EXPECTED[issue.expected] ?? issue.expected;
  if (issue.input === undefined)
    return { message: `${field} is missing`, hint: `add ${field}: it is ${expected}` };
  if (issue.input === null)
    return { message: `${field} is empty`, hint: `write ${expected}, or take it out` };
  if (issue.expected === "string" && typeof issue.input === "object") {
    const hint = "write one text; in YAML, put quotes around one that begins with [, { or -";
    return { message: `${field} must be text, and here it is a list or a group of fields`, hint };
  }
  if (issue.expected === "string")
    return { message: `${field} must be text`, hint: "put quotes around what looks like a number or a date" };
  return { message: `${field} must be ${expected}` };
}

function wrongValue(issue: core.$ZodIssueInvalidValue, field: string): Pick<Problem, "message" | "hint"> {
  const values = issue.values.map(String);
  const list = listNames(values);
  if (issue.input === undefined)
    return { message: `${field} is missing`, hint: `add ${field}: it is one of ${list}` };
  const given = typeof issue.input === "object" ? "this" : `"${String(issue.input).slice(0, 60)}"`;
  const meant = nearestName(String(issue.input), values);
  const question = meant === undefined ? "" : `did you mean "${meant}"? `;
  return { message: `${field} cannot be ${given}`, hint: `${question}it may be ${list}` };
}

/** The hint for a value in curly quotation marks, which Word substitutes for straight ones and YAML takes for text. */
function curlyHint(input: unknown): Pick<Problem, "hint"> {
  const isCurly = typeof input === "string" && /^[“”„‘’].*[“”‘’]$/su.test(input);
  return isCurly ? { hint: 'take out the curly quotation marks, or write straight ones (")' } : {};
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

/** The hint that a custom rule of a schema gives. */
function hintOf(issue: core.$ZodIssue): Pick<Problem, "hint"> {
  const hint: unknown = issue.code === "custom" ? issue.params?.hint : undefined;
  return typeof hint === "string" ? { hint } : {};
}
