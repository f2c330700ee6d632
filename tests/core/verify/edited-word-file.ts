import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { verifyNote } from "../../../core/verify/verify-note.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { withPrefixes } from "../../support/with-prefixes.ts";
import {
  columns,
  documentOf,
  headCell,
  heading,
  list,
  note,
  numbered,
  paragraph,
  row,
  table,
} from "../write/docx/tree.ts";

const DOCUMENT = documentOf([
  heading(1, "title", "Critical minerals"),
  paragraph(["Exports grew", note(1, "Statistics."), "."]),
  list(["A date", "A counterpart"]),
  numbered(["First", "Second"]),
  table({
    columns: columns("start"),
    head: [row(headCell("Metal"))],
    body: [row("Titanium"), row("Tantalum")],
  }),
  paragraph("Say yes."),
]);

/** A change of one part: a replacement in it, or the whole XML of a new part. */
export type Edit =
  | readonly [path: string, from: string | RegExp, to: string]
  | readonly [path: string, xml: string];

export const BODY = "word/document.xml";

/** Messages of comparing a note with its edited Word file. */
export function verifiedAfter(...edits: readonly Edit[]): string {
  const parts = unzipSync(writeDocx(DOCUMENT, DEFAULT_HOUSE_STYLE));
  for (const edit of edits)
    parts[edit[0]] = strToU8(withPrefixes(changed(strFromU8(parts[edit[0]] ?? new Uint8Array()), edit)));
  return messages(DOCUMENT, zipSync(parts));
}

function changed(xml: string, [path, from, to]: readonly [string, string | RegExp, string?]): string {
  if (to === undefined) return String(from);
  const edited = xml.replace(from, to);
  if (edited === xml) throw new Error(`${path} has no ${from}`);
  return edited;
}

function messages(document: Document, bytes: Uint8Array): string {
  return verifyNote(document, [{ format: "docx", bytes, pages: new Map() }])
    .map(({ message }) => message)
    .join("\n");
}
