import { latin1 } from "./latin1.ts";
import { readValue } from "./lexer.ts";
import { isA, type PdfDictionary, type PdfStream, type PdfValue } from "./pdf-value.ts";
import { readIndirect } from "./read-indirect.ts";
import type { Source } from "./source.ts";
import { Unreadable } from "./unreadable.ts";
import type { Spend } from "./work.ts";

/** Position of an object: a byte offset in the file, or an index in an object stream. */
export type ObjectPosition =
  | { readonly type: "offset"; readonly offset: number }
  | { readonly type: "compressed"; readonly stream: number; readonly index: number };

/** Positions of objects by object number. */
export type CrossReferences = ReadonlyMap<number, ObjectPosition>;

interface Table {
  readonly places: CrossReferences;
  readonly trailer: PdfDictionary;
}

type Unpack = (stream: PdfStream) => Uint8Array;

/** Reads the cross-reference tables and streams of a file (ISO 32000-1, 7.5.4 and 7.5.8); later ones take precedence. */
export function readCrossReferences(bytes: Uint8Array, text: string, unpack: Unpack, spend: Spend): Table {
  if (!text.slice(0, 1024).includes("%PDF-")) throw new Unreadable("it is not a PDF");
  const begin = text.lastIndexOf("startxref");
  let next: PdfValue | undefined =
    begin < 0 ? undefined : readValue({ text, spend, at: begin + "startxref".length });
  const places = new Map<number, ObjectPosition>();
  const seen = new Set<number>();
  let trailer: PdfDictionary | undefined;
  while (typeof next === "number" && !seen.has(next)) {
    seen.add(next);
    spend("tables", 1);
    const table = readTable(bytes, text, next, unpack, spend);
    for (const [number, place] of table.places) if (!places.has(number)) places.set(number, place);
    trailer ??= table.trailer;
    next = table.trailer.entries.get("Prev");
  }
  if (trailer === undefined) throw new Unreadable("it has no cross-reference table");
  return { places, trailer };
}

function readTable(bytes: Uint8Array, text: string, offset: number, unpack: Unpack, spend: Spend): Table {
  const source: Source = { text, spend, at: offset };
  const word = readValue(source);
  if (isA(word, "keyword") && word.word === "xref") return plainTable(source);
  const plain = (value: PdfValue | undefined) => (isA(value, "reference") ? null : (value ?? null));
  const stream = readIndirect(bytes, text, offset, plain, spend);
  if (!isA(stream, "stream")) throw new Unreadable("it has no cross-reference table");
  return { places: compressedPlaces(stream, unpack, spend), trailer: stream.dictionary };
}

/** Reads a cross-reference table: sections of rows of twenty bytes, then the trailer. */
function plainTable(source: Source): Table {
  const places = new Map<number, ObjectPosition>();
  for (;;) {
    const first = readValue(source);
    if (isA(first, "keyword") && first.word === "trailer") break;
    const count = readValue(source);
    if (typeof first !== "number" || typeof count !== "number")
      throw new Unreadable("its cross-reference table is damaged");
    for (let row = 0; row < count; row += 1) {
      const offset = usedOffset(source);
      if (offset !== undefined) places.set(first + row, { type: "offset", offset });
    }
  }
  const trailer = readValue(source);
  if (!isA(trailer, "dictionary")) throw new Unreadable("it has no trailer");
  return { places, trailer };
}

/** Byte offset of a row; undefined for a free object. */
function usedOffset(source: Source): number | undefined {
  source.spend("places", 1);
  const offset = readValue(source);
  if (offset === undefined) throw new Unreadable("its cross-reference table is damaged");
  readValue(source);
  const kind = readValue(source);
  return typeof offset === "number" && isA(kind, "keyword") && kind.word === "n" ? offset : undefined;
}

function compressedPlaces(stream: PdfStream, unpack: Unpack, spend: Spend): CrossReferences {
  const { entries } = stream.dictionary;
  const rows = latin1(unpack(stream));
  const widths = numbersOf(entries.get("W"));
  const [typeWidth = 0, placeWidth = 0, indexWidth = 0] = widths;
  if (widths.some((width) => !(width >= 0 && width <= WIDEST_FIELD)))
    throw new Unreadable("its cross-reference table is damaged");
  const size = entries.get("Size");
  const sections = entries.has("Index") ? numbersOf(entries.get("Index")) : [0, Number(size)];
  const places = new Map<number, ObjectPosition>();
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at += 1) value = value * 256 + rows.charCodeAt(at);
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section, section + 2);
    for (let row = 0; row < count && at < rows.length; row += 1) {
      spend("places", 1);
      const type = typeWidth === 0 ? 1 : field(typeWidth);
      const [place, index] = [field(placeWidth), field(indexWidth)];
      if (type === 1) places.set(first + row, { type: "offset", offset: place });
      if (type === 2) places.set(first + row, { type: "compressed", stream: place, index });
    }
  }
  return places;
}

/** Bytes of the widest field of a row; JavaScript represents offsets of up to six bytes exactly. */
const WIDEST_FIELD = 8;

function numbersOf(value: PdfValue | undefined): readonly number[] {
  return isA(value, "array") ? value.items.filter((item) => typeof item === "number") : [];
}
