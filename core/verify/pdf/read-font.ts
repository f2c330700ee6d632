import { type CharacterMap, codeNumber, codesOf, readCharacterMap } from "./character-map.ts";
import { latin1 } from "./latin1.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfValue, pdfName } from "./pdf-value.ts";

/** One code as it is shown: what it means, and how far it moves on in thousandths of the font's size. */
export interface ShownCode {
  readonly text: string;
  readonly width: number;
}

export type Font = (bytes: string) => readonly ShownCode[];

/** Characters without a ToUnicode map are reported as missing. */
const UNKNOWN = "\ufffd";
const USUAL_WIDTH = 1000;

/** Stands in for a missing font: only the number of characters is known. */
export const unknownFont: Font = (bytes) => Array.from(bytes, () => ({ text: UNKNOWN, width: USUAL_WIDTH }));

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

/** A composite font with its map back to text (ISO 32000-1, 9.7); one without such a map says nothing readable. */
function readFont(value: PdfValue | undefined, objects: PdfObjects): Font {
  const entries = objects.dictionary(value)?.entries;
  const map = mapOf(entries?.get("ToUnicode"), objects);
  const encoding = encodingOf(entries?.get("Encoding"), objects);
  const descendant = objects.dictionary(objects.items(entries?.get("DescendantFonts"))[0]);
  const widths = codeWidths(objects.items(descendant?.entries.get("W")), objects);
  return (bytes) =>
    codesOf(bytes, encoding.spaces.length > 0 ? encoding.spaces : map.spaces).map((code) => ({
      text: map.texts.get(code) ?? UNKNOWN,
      width: widths.get(encoding.glyphs.get(code) ?? codeNumber(code)) ?? USUAL_WIDTH,
    }));
}

const NO_MAP: CharacterMap = { spaces: [], texts: new Map(), glyphs: new Map() };

/** Codes of Identity-H and Identity-V have two bytes and are the numbers of their glyphs (9.7.5.2). */
const TWO_BYTES: CharacterMap = { ...NO_MAP, spaces: [{ first: "\0\0", last: "\xff\xff" }] };

function encodingOf(value: PdfValue | undefined, objects: PdfObjects): CharacterMap {
  const name = pdfName(objects.resolve(value));
  return name === "Identity-H" || name === "Identity-V" ? TWO_BYTES : mapOf(value, objects);
}

function mapOf(value: PdfValue | undefined, objects: PdfObjects): CharacterMap {
  const stream = objects.resolve(value);
  return isA(stream, "stream") ? readCharacterMap(latin1(objects.data(stream)), objects.spend) : NO_MAP;
}

/** `c [w1 w2 ...]` or `first last w` (9.7.4.3). */
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
