import type { ZodType } from "zod";
import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { nearestName } from "../text/nearest.ts";
import { type Issue, issueText } from "./issue-text.ts";
import type { ValuePath } from "./located-yaml.ts";

/**
 * Validates a value against its schema; every fault becomes a problem at its place. Faults of the fields `reported` are
 * left out, as they have been reported.
 */
export function validate<Value>(
  value: unknown,
  schema: ZodType<Value>,
  placeAt: (path: ValuePath) => Place,
  base: ValuePath = [],
  reported: ReadonlySet<string> = new Set(),
): Result<Value> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return success(parsed.data);
  const issues = parsed.error.issues
    .filter(({ path: [field] }) => typeof field !== "string" || !reported.has(field))
    .map((issue) => withChoices(chosenForm(issue), schema));
  const misspelt = misspeltFields(issues);
  return failure(
    issues.flatMap((issue) => issueProblems(issue, misspelt, (path) => placeAt([...base, ...path]), base)),
  );
}

/** The issue of a union, replaced by that of the member that was probably meant. */
function chosenForm(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const meant = issue.errors.find(
    (form) => !form.some(({ code, path }) => code === "invalid_type" && path.length === 0),
  );
  const text = issue.errors.flat().find(({ code, path }) => code === "invalid_type" && path.length === 0);
  const [first] = meant ?? (text?.code === "invalid_type" && text.expected === "string" ? [text] : []);
  return first ? chosenForm({ ...first, path: [...issue.path, ...first.path] }) : issue;
}

/** The issue of an unknown discriminator, replaced by one that lists its values. */
function withChoices(issue: Issue, schema: ZodType): Issue {
  if (issue.code !== "invalid_union" || !("discriminator" in issue) || issue.path.length !== 1) return issue;
  const values = schema._zod.propValues?.[String(issue.discriminator)];
  if (values === undefined) return issue;
  const input =
    typeof issue.input === "object"
      ? Reflect.get(Object(issue.input), String(issue.discriminator))
      : issue.input;
  return { code: "invalid_value", values: [...values], path: issue.path, input, message: "" };
}

/** Missing fields by the paths of the unknown fields that are probably meant for them. */
type Misspelt = ReadonlyMap<string, string>;

function misspeltFields(issues: readonly Issue[]): Misspelt {
  const missing = new Map<string, string[]>();
  for (const issue of issues) {
    const field = issue.path.at(-1);
    if (!isMissing(issue) || typeof field !== "string") continue;
    const group = groupOf(issue.path.slice(0, -1));
    missing.set(group, [...(missing.get(group) ?? []), field]);
  }
  const found = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const group = groupOf(issue.path);
    for (const key of issue.keys) {
      const meant = nearestName(key, missing.get(group) ?? []);
      if (meant !== undefined) found.set(groupOf([...issue.path, key]), meant);
    }
  }
  return found;
}

function isMissing(issue: Issue): boolean {
  return (issue.code === "invalid_type" || issue.code === "invalid_value") && issue.input === undefined;
}

function groupOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function issueProblems(
  issue: Issue,
  misspelt: Misspelt,
  placeAt: (path: ValuePath) => Place,
  base: ValuePath,
): readonly Problem[] {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      unknownField(key, misspelt.get(groupOf([...path, key])), placeAt([...path, key])),
    );
  if (isMissing(issue) && isMeant(issue, misspelt)) return [];
  return [{ ...problem(placeAt(path)), ...issueText(issue, fieldName([...base, ...path])) }];
}

function isMeant(issue: Issue, misspelt: Misspelt): boolean {
  const group = groupOf(issue.path.slice(0, -1)).slice(0, -1);
  return [...misspelt].some(([key, meant]) => meant === issue.path.at(-1) && key.startsWith(group));
}

/** Spaces other than U+0020, which YAML takes for part of a name. */
const OTHER_SPACE = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/u;

function unknownField(key: string, meant: string | undefined, place: Place): Problem {
  const [space] = OTHER_SPACE.exec(key) ?? [];
  if (space !== undefined) {
    const code = (space.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return {
      ...problem(place),
      message: `the name of the field "${key.trim()}" has a space of another kind in it (U+${code})`,
      hint: "delete it, and type ordinary spaces in its place",
    };
  }
  return {
    ...problem(place),
    message: `"${key}" is not a field here`,
    hint: meant === undefined ? "correct the field's name or take it out" : `did you mean "${meant}"?`,
  };
}

function problem(place: Place): Omit<Problem, "message"> {
  return { code: "wrong-data", severity: "error", place };
}

function fieldName(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return `"${last}"`;
  const list = path.at(-2);
  return `item ${last + 1} of ${list === undefined ? "the list" : `"${list}"`}`;
}
