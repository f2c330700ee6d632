import { PDF_DEPTHS } from "../../limits/limits.ts";
import { type CrossReferences, readCrossReferences } from "./cross-references.ts";
import { streamData } from "./inflate.ts";
import { latin1 } from "./latin1.ts";
import { readValue } from "./lexer.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfStream, type PdfValue, pdfName } from "./pdf-value.ts";
import { readIndirect } from "./read-indirect.ts";
import type { Source } from "./source.ts";
import { Unreadable } from "./unreadable.ts";
import type { Spend } from "./work.ts";

/** Opens a PDF. Throws `Unreadable` if the bytes are not a PDF or if it is encrypted. */
export function openPdf(bytes: Uint8Array, spend: Spend): PdfObjects {
  const text = latin1(bytes);
  const known = new Map<number, PdfValue>();
  const objectStreams = new Map<number, readonly PdfValue[]>();
  const plain: PdfObjects["resolve"] = (value) => (isA(value, "reference") ? null : (value ?? null));
  const unpack = (stream: PdfStream) => streamData(stream, plain, spend);
  const { places, trailer } = readCrossReferences(bytes, text, unpack, spend);
  if (trailer.entries.has("Encrypt")) throw new Unreadable("it is encrypted");

  const resolve: PdfObjects["resolve"] = (value) => {
    let found = value;
    for (let steps = 0; isA(found, "reference"); steps += 1) {
      if (steps > 20) throw new Unreadable("references form a cycle");
      found = objectOf(found.number);
    }
    return found ?? null;
  };
  let depth = 0;
  const objectOf = (number: number): PdfValue => {
    const value = known.get(number);
    if (value !== undefined) return value;
    // A stream may refer to itself as its length.
    known.set(number, null);
    depth += 1;
    if (depth > PDF_DEPTHS.references) throw new Unreadable("its references are nested too deeply");
    const read = readObject(places, number);
    depth -= 1;
    known.set(number, read);
    return read;
  };
  const readObject = (table: CrossReferences, number: number): PdfValue => {
    const place = table.get(number);
    if (place === undefined) return null;
    if (place.type === "offset") return readIndirect(bytes, text, place.offset, resolve, spend);
    return compressed(place.stream)[place.index] ?? null;
  };
  const compressed = (stream: number): readonly PdfValue[] => {
    const objects = objectStreams.get(stream) ?? objectsIn(objectOf(stream), resolve, spend);
    objectStreams.set(stream, objects);
    return objects;
  };
  return {
    resolve,
    trailer,
    spend,
    data: (stream) => streamData(stream, resolve, spend),
    dictionary(value) {
      const found = resolve(value);
      if (isA(found, "stream")) return found.dictionary;
      return isA(found, "dictionary") ? found : undefined;
    },
    items(value) {
      const found = resolve(value);
      return isA(found, "array") ? found.items : [];
    },
  };
}

/** The objects of an object stream, in order (ISO 32000-1, 7.5.7). */
function objectsIn(stream: PdfValue, resolve: PdfObjects["resolve"], spend: Spend): readonly PdfValue[] {
  if (!isA(stream, "stream") || pdfName(stream.dictionary.entries.get("Type")) !== "ObjStm")
    throw new Unreadable("an object stream is missing");
  const text = latin1(streamData(stream, resolve, spend));
  const head: Source = { text, spend, at: 0 };
  const count = resolve(stream.dictionary.entries.get("N"));
  const first = resolve(stream.dictionary.entries.get("First"));
  if (typeof count !== "number" || typeof first !== "number")
    throw new Unreadable("an object stream is damaged");
  return Array.from({ length: Math.max(0, Math.min(count, text.length)) }, () => {
    readValue(head);
    const offset = readValue(head);
    return typeof offset === "number" ? (readValue({ text, spend, at: first + offset }) ?? null) : null;
  });
}
