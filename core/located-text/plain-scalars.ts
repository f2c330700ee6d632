import { type Document, isPair, isScalar, visit } from "yaml";
import type { Place } from "../problem/problem.ts";

/** A comment after a value. `source` is the rest of the value's line, white space included. */
export interface TrailingComment {
  readonly source: string;
  readonly place: Place;
}

/** The comment on the line of a value without quotes (YAML 1.2.2, 6.6). */
export function trailingComment(
  node: unknown,
  text: string,
  placeOf: (offset: number) => Place,
): TrailingComment | undefined {
  if (!isScalar(node) || node.type !== "PLAIN" || !node.comment || !node.range) return undefined;
  const start = node.range[1];
  const end = text.indexOf("\n", start);
  const source = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
  const sign = source.indexOf("#");
  return sign < 0 ? undefined : { source, place: placeOf(start + sign) };
}

/** Replaces numbers by their source text, except in the named fields. */
export function keepNumbersAsWritten(document: Document, numericFields: readonly string[]): void {
  visit(document, {
    Scalar(key, node, path) {
      if (key === "key" || typeof node.value !== "number" || node.source === undefined) return;
      const field = path.findLast(isPair)?.key;
      if (isScalar(field) && numericFields.includes(String(field.value))) return;
      node.value = node.source;
    },
  });
}
