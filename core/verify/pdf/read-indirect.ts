import { readValue } from "./lexer.ts";
import { isA, type PdfDictionary, type PdfValue } from "./pdf-value.ts";
import type { Source } from "./source.ts";
import { Unreadable } from "./unreadable.ts";
import type { Spend } from "./work.ts";

/** Reads an indirect object, `12 0 obj` to `endobj` (ISO 32000-1, 7.3.10), with the bytes of a stream (7.3.8). */
export function readIndirect(
  bytes: Uint8Array,
  text: string,
  offset: number,
  resolve: (value: PdfValue | undefined) => PdfValue,
  spend: Spend,
): PdfValue {
  const source: Source = { text, spend, at: offset };
  readValue(source);
  readValue(source);
  const word = readValue(source);
  if (!isA(word, "keyword") || word.word !== "obj")
    throw new Unreadable(`no object begins at byte ${offset}`);
  const value = readValue(source) ?? null;
  if (!isA(value, "dictionary")) return value;
  const next = readValue(source);
  if (!isA(next, "keyword") || next.word !== "stream") return value;
  const start = source.at + (text.startsWith("\r\n", source.at) ? 2 : 1);
  return {
    type: "stream",
    dictionary: value,
    raw: bytes.subarray(start, endOf(value, text, start, resolve, spend)),
  };
}

function endOf(
  { entries }: PdfDictionary,
  text: string,
  start: number,
  resolve: (value: PdfValue | undefined) => PdfValue,
  spend: Spend,
): number {
  const length = resolve(entries.get("Length"));
  if (typeof length === "number" && length >= 0) return start + length;
  const end = text.indexOf("endstream", start);
  // Searching to the end of the file for each of many streams would take quadratic time.
  spend("unpackedBytes", (end < 0 ? text.length : end) - start);
  if (end < 0) throw new Unreadable("a stream has no end");
  return end;
}
