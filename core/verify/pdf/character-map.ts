import { readValue } from "./lexer.ts";
import { decodeUtf16, isA, type PdfString, type PdfValue } from "./pdf-value.ts";
import type { Source } from "./source.ts";
import { Unreadable } from "./unreadable.ts";
import type { Spend } from "./work.ts";

/** A CMap, which maps the character codes of a font to text (ISO 32000-1, 9.10.3) or to CIDs (9.7.5). */
export interface CharacterMap {
  /** Codespace ranges, which state how many bytes a code has. */
  readonly spaces: readonly CodeSpace[];
  /** Text of each code, keyed by the bytes of the code. */
  readonly texts: ReadonlyMap<string, string>;
  /** CID of each code, keyed by the bytes of the code. */
  readonly glyphs: ReadonlyMap<string, number>;
}

interface CodeSpace {
  readonly first: string;
  readonly last: string;
}

/** Reads a CMap. Operators other than those that define codespace ranges, texts and CIDs are ignored. */
export function readCharacterMap(text: string, spend: Spend): CharacterMap {
  const source: Source = { text, spend, at: 0 };
  const texts = new Map<string, string>();
  const glyphs = new Map<string, number>();
  const spaces: CodeSpace[] = [];
  let waiting: PdfValue[] = [];
  for (let value = readValue(source); value !== undefined; value = readValue(source)) {
    if (!isA(value, "keyword")) {
      waiting.push(value);
      continue;
    }
    if (value.word === "endcodespacerange") addSpaces(spaces, waiting);
    if (value.word === "endbfchar") addCharacters(texts, waiting);
    if (value.word === "endbfrange") addRanges(texts, waiting, spend);
    if (value.word === "endcidchar") addGlyphs(glyphs, waiting, 1, spend);
    if (value.word === "endcidrange") addGlyphs(glyphs, waiting, 2, spend);
    waiting = [];
  }
  return { spaces, texts, glyphs };
}

/** Splits a string into codes by the codespace ranges (9.7.6.2); a code outside of all has the length of the shortest. */
export function codesOf(bytes: string, spaces: readonly CodeSpace[]): readonly string[] {
  const codes: string[] = [];
  const shortest = Math.min(...spaces.map(({ first }) => first.length), spaces.length === 0 ? 1 : 4);
  for (let at = 0; at < bytes.length; ) {
    const space = spaces.find((each) => isInSpace(bytes.slice(at, at + each.first.length), each));
    const code = bytes.slice(at, at + Math.max(1, space?.first.length ?? shortest));
    codes.push(code);
    at += code.length;
  }
  return codes;
}

/** Whether each byte of a code lies between the corresponding bytes of the range's ends. */
function isInSpace(code: string, { first, last }: CodeSpace): boolean {
  if (code.length !== first.length) return false;
  return Array.from(code).every((byte, at) => byte >= first.charAt(at) && byte <= last.charAt(at));
}

function addSpaces(spaces: CodeSpace[], values: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [first, last] = [values[at], values[at + 1]];
    if (!isA(first, "string") || !isA(last, "string") || first.bytes.length > LONGEST_CODE) continue;
    spaces.push({ first: first.bytes, last: last.bytes });
    if (spaces.length > MAX_SPACES) throw new Unreadable("a font has too many codespace ranges");
  }
}

/** Adds CIDs. `ends` is 1 for pairs of code and CID, 2 for triples of first code, last code and first CID. */
function addGlyphs(
  glyphs: Map<string, number>,
  values: readonly PdfValue[],
  ends: 1 | 2,
  spend: Spend,
): void {
  for (let at = 0; at + ends < values.length; at += ends + 1) {
    const [first, last, glyph] = [values[at], values[at + ends - 1], Number(values[at + ends])];
    if (!isA(first, "string") || !isA(last, "string")) continue;
    for (const [step, code] of codesBetween(first, last, spend).entries()) glyphs.set(code, glyph + step);
  }
}

/** The codes of a range, at most 65,536: the ends may differ only in their last two bytes. */
function codesBetween(
  { bytes: first }: PdfString,
  { bytes: last }: PdfString,
  spend: Spend,
): readonly string[] {
  if (first.length > LONGEST_CODE || last.length > LONGEST_CODE) return [];
  const from = codeNumber(first);
  const count = Math.max(0, Math.min(codeNumber(last) - from + 1, 0x10000));
  spend("codes", count);
  return Array.from({ length: count }, (_, step) => bytesOf(from + step, first.length));
}

/** Bytes of the longest code (9.7.6.2). */
const LONGEST_CODE = 4;

/**
 * Codespace ranges of one font; a font for all of East Asia has six. Each code of a text is searched for in all of
 * them.
 */
const MAX_SPACES = 100;

function bytesOf(code: number, length: number): string {
  return Array.from({ length }, (_, at) =>
    String.fromCharCode(Math.floor(code / 256 ** (length - 1 - at)) % 256),
  ).join("");
}

function addCharacters(texts: Map<string, string>, values: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [code, text] = [values[at], values[at + 1]];
    if (isA(code, "string") && isA(text, "string")) texts.set(code.bytes, decodeUtf16(text.bytes));
  }
}

/** Adds the texts of ranges, which state either the text of the first code or an array with the text of each. */
function addRanges(texts: Map<string, string>, values: readonly PdfValue[], spend: Spend): void {
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [from, to, target] = [values[at], values[at + 1], values[at + 2]];
    if (!isA(from, "string") || !isA(to, "string")) continue;
    for (const [step, code] of codesBetween(from, to, spend).entries()) {
      const text = textInRange(target, step, spend);
      if (text !== undefined) texts.set(code, text);
    }
  }
}

function textInRange(target: PdfValue | undefined, step: number, spend: Spend): string | undefined {
  if (isA(target, "array")) {
    const item = target.items[step];
    return isA(item, "string") ? decodeUtf16(item.bytes) : undefined;
  }
  if (!isA(target, "string")) return undefined;
  spend("characters", target.bytes.length / 2);
  const text = decodeUtf16(target.bytes);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
}

/** A code as a number, big-endian. */
export function codeNumber(bytes: string): number {
  let number = 0;
  for (let at = 0; at < bytes.length; at += 1) number = number * 256 + bytes.charCodeAt(at);
  return number;
}
