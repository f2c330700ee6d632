import type { LocatedData, ValuePath } from "../located-text/located-yaml.ts";
import type { Problem } from "../problem/problem.ts";
import { suspectText } from "../text/suspect-text.ts";

/** Fields of free text, in which a number sign is more likely part of the text than the start of a comment. */
const TEXT_FIELDS = [
  "title",
  "summary",
  "text",
  "label",
  "value",
  "raised",
  "question",
  "name",
  "post",
].concat(
  ["biography", "office", "contact", "unit", "locator", "columns"],
  ["audience", "role", "at", "when", "where", "reason", "agenda"],
);

/**
 * Warnings about comments that may be meant as text: in a text without quotes, YAML reads ` #5 was signed` as a comment.
 * A comment with two spaces before its sign and one after it is taken to be one.
 */
export function commentProblems(
  file: LocatedData,
  value: unknown = file.value,
  path: ValuePath = [],
): readonly Problem[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => commentProblems(file, item, [...path, index]));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => commentProblems(file, item, [...path, key]));
  }
  const field = path.findLast((key) => typeof key === "string") ?? "";
  if (!TEXT_FIELDS.includes(field)) return [];
  const comment = file.commentBehind(path);
  if (!comment || /^\s{2,}#(?:\s|$)/.test(comment.source)) return [];
  return [
    {
      code: "comment-in-text",
      severity: "warning",
      message: `"${comment.source.trim()}" is a comment and is not part of "${field}"`,
      hint: 'put the whole text between quotes ("…"); where it is meant as a comment, leave two spaces before # and one after it',
      place: comment.place,
    },
  ];
}

/** Warnings about pasted markup and placeholders in titles and summaries; for statements these are findings of a note. */
export function headingProblems(
  { placeAt }: LocatedData,
  head: { readonly title: string; readonly summary: string },
): readonly Problem[] {
  return (["title", "summary"] as const).flatMap((field) =>
    suspectText(head[field], field === "summary").map((suspect) => ({
      ...suspect,
      message: `the ${field} ${suspect.message}`,
      place: placeAt([field]),
    })),
  );
}
