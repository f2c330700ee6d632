import { type CharacterMap, codeNumber, codesOf, readCharacterMap } from "./character-map.ts";
import { latin1 } from "./latin1.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfValue, pdfName } from "./pdf-value.ts";

/** A shown character code: its text, and its advance width in thousandths of the font size. */
export interface ShownCode {
  readonly text: string;
  readonly width: number;
}

/** Decodes the bytes of a string that a font shows. */
export type Font = (bytes: string) => readonly ShownCode[];

/** Replacement character, for codes without an entry in the ToUnicode map; verification reports each. */
const UNKNOWN = "\ufffd";
/** Width of codes without a stated width (9.7.4.3), in thousandths of the font size. */
const DEFAULT_WIDTH = 1000;

/** Decoder for a missing font, of which only the number of characters is known. */
export const unknownFont: Font = (bytes) =>
  Array.from(bytes, () => ({ text: UNKNOWN, width: DEFAULT_WIDTH }));

export type FontOf = (value: PdfValue | undefined) => Font;

/** Reads each font of a file once: pages share them. */
export function createFontReader(objects: PdfObjects): FontOf {
  const known = new Map<PdfValue, Font>();
  return (value) => {
    const font = objects.resolve(value);
    const read = known.get(font) ?? readFont(font, objects);
    known.set(font, read);
    return read;
  };
}

/** Reads a composite font (ISO 32000-1, 9.7). Without a ToUnicode map, none of its text can be read. */
function readFont(value: PdfValue | undefined, objects: PdfObjects): Font {
  const entries = objects.dictionary(value)?.entries;
  const map = mapOf(entries?.get("ToUnicode"), objects);
  const encoding = encodingOf(entries?.get("Encoding"), objects);
  const descendant = objects.dictionary(objects.items(entries?.get("DescendantFonts"))[0]);
  const widths = codeWidths(objects.items(descendant?.entries.get("W")), objects);
  return (bytes) =>
    codesOf(bytes, encoding.spaces.length > 0 ? encoding.spaces : map.spaces).map((code) => ({
      text: map.texts.get(code) ?? UNKNOWN,
      width: widths.get(encoding.glyphs.get(code) ?? codeNumber(code)) ?? DEFAULT_WIDTH,
    }));
}

const NO_MAP: CharacterMap = { spaces: [], texts: new Map(), glyphs: new Map() };

/** Identity-H and Identity-V: codes have two bytes and are CIDs (9.7.5.2). */
const TWO_BYTES: CharacterMap = { ...NO_MAP, spaces: [{ first: "\0\0", last: "\xff\xff" }] };

function encodingOf(value: PdfValue | undefined, objects: PdfObjects): CharacterMap {
  const name = pdfName(objects.resolve(value));
  return name === "Identity-H" || name === "Identity-V" ? TWO_BYTES : mapOf(value, objects);
}

function mapOf(value: PdfValue | undefined, objects: PdfObjects): CharacterMap {
  const stream = objects.resolve(value);
  return isA(stream, "stream") ? readCharacterMap(latin1(objects.data(stream)), objects.spend) : NO_MAP;
}

/** Widths by CID, from groups `c [w1 w2 ...]` or `first last w` (9.7.4.3). */
function codeWidths(values: readonly PdfValue[], objects: PdfObjects): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < values.length; ) {
    const [first, second, third] = [values[at], objects.resolve(values[at + 1]), values[at + 2]];
    const list = isA(second, "array") ? second.items : undefined;
    const from = Number(first);
    const count = list?.length ?? Math.min(Number(second) - from + 1, 0x10000);
    objects.spend("codes", Math.max(0, count) || 0);
    for (let index = 0; index < count; index += 1) {
      const width = list === undefined ? third : list[index];
      if (typeof width === "number") widths.set(from + index, width);
    }
    at += list === undefined ? 3 : 2;
  }
  return widths;
}
