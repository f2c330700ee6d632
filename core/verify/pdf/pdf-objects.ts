import { PDF_DEPTHS } from "../../limits/limits.ts";
import { streamData } from "./inflate.ts";
import { latin1 } from "./latin1.ts";
import { readValue } from "./lexer.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfValue, pdfName } from "./pdf-value.ts";
import { type Places, readPlaces } from "./places.ts";
import { readIndirect } from "./read-indirect.ts";
import type { Source } from "./source.ts";
import { Unreadable } from "./unreadable.ts";
import type { Spend } from "./work.ts";

/** Throws `Unreadable` where the bytes are no PDF, or one that is encrypted. */
export function openPdf(bytes: Uint8Array, spend: Spend): PdfObjects {
  const text = latin1(bytes);
  const known = new Map<number, PdfValue>();
  const packs = new Map<number, readonly PdfValue[]>();
  const plain: PdfObjects["resolve"] = (value) => (isA(value, "reference") ? null : (value ?? null));
  const { places, trailer } = readPlaces(bytes, text, (stream) => streamData(stream, plain, spend), spend);
  if (trailer.entries.has("Encrypt")) throw new Unreadable("it is encrypted");

  const resolve: PdfObjects["resolve"] = (value) => {
    let found = value;
    for (let steps = 0; isA(found, "reference"); steps += 1) {
      if (steps > 20) throw new Unreadable("references go round in a circle");
      found = objectOf(found.number);
    }
    return found ?? null;
  };
  let depth = 0;
  const objectOf = (number: number): PdfValue => {
    const value = known.get(number);
    if (value !== undefined) return value;
    // A stream may name itself as its length.
    known.set(number, null);
    depth += 1;
    if (depth > PDF_DEPTHS.references) throw new Unreadable("its objects need each other too deeply");
    const read = readObject(places, number);
    depth -= 1;
    known.set(number, read);
    return read;
  };
  const readObject = (table: Places, number: number): PdfValue => {
    const place = table.get(number);
    if (place === undefined) return null;
    if (place.type === "offset") return readIndirect(bytes, text, place.offset, resolve, spend);
    return packed(place.holder)[place.index] ?? null;
  };
  const packed = (holder: number): readonly PdfValue[] => {
    const unpacked = packs.get(holder) ?? unpack(objectOf(holder), resolve, spend);
    packs.set(holder, unpacked);
    return unpacked;
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

/** The objects of an object stream in their order (ISO 32000-1, 7.5.7). */
function unpack(stream: PdfValue, resolve: PdfObjects["resolve"], spend: Spend): readonly PdfValue[] {
  if (!isA(stream, "stream") || pdfName(stream.dictionary.entries.get("Type")) !== "ObjStm")
    throw new Unreadable("objects are said to lie where there are none");
  const text = latin1(streamData(stream, resolve, spend));
  const head: Source = { text, spend, at: 0 };
  const count = resolve(stream.dictionary.entries.get("N"));
  const first = resolve(stream.dictionary.entries.get("First"));
  if (typeof count !== "number" || typeof first !== "number") throw new Unreadable("objects have no place");
  return Array.from({ length: Math.max(0, Math.min(count, text.length)) }, () => {
    readValue(head);
    const offset = readValue(head);
    return typeof offset === "number" ? (readValue({ text, spend, at: first + offset }) ?? null) : null;
  });
}
