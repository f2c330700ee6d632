import { readValue, type Source } from "./lexer.ts";
import { isA, type PdfValue, utf16 } from "./pdf-value.ts";

/** What the codes of a font mean (ISO 32000-1, 9.10.3). */
export interface CharacterMap {
  /** Bytes of each code. */
  readonly width: number;
  readonly texts: ReadonlyMap<number, string>;
}

/** Reads a ToUnicode map; only the operators that carry letters matter. */
export function readCharacterMap(text: string): CharacterMap {
  const source: Source = { text, at: 0 };
  const texts = new Map<number, string>();
  let width = 2;
  let waiting: PdfValue[] = [];
  for (let value = readValue(source); value !== undefined; value = readValue(source)) {
    if (!isA(value, "keyword")) {
      waiting.push(value);
      continue;
    }
    if (value.word === "endcodespacerange" && isA(waiting[0], "string")) width = waiting[0].bytes.length;
    if (value.word === "endbfchar") addCharacters(texts, waiting);
    if (value.word === "endbfrange") addRanges(texts, waiting);
    waiting = [];
  }
  return { width, texts };
}

function addCharacters(texts: Map<number, string>, values: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [code, text] = [values[at], values[at + 1]];
    if (isA(code, "string") && isA(text, "string")) texts.set(numberOf(code.bytes), utf16(text.bytes));
  }
}

/** A range goes on from one text, or names the text of each code. */
function addRanges(texts: Map<number, string>, values: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [from, to, target] = [values[at], values[at + 1], values[at + 2]];
    if (!isA(from, "string") || !isA(to, "string")) continue;
    const first = numberOf(from.bytes);
    for (let code = first; code <= Math.min(numberOf(to.bytes), first + 0xffff); code += 1) {
      const text = textInRange(target, code - first);
      if (text !== undefined) texts.set(code, text);
    }
  }
}

function textInRange(target: PdfValue | undefined, step: number): string | undefined {
  if (isA(target, "array")) {
    const item = target.items[step];
    return isA(item, "string") ? utf16(item.bytes) : undefined;
  }
  if (!isA(target, "string")) return undefined;
  const text = utf16(target.bytes);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
}

/** A code of one or more bytes, the first of them the highest. */
export function numberOf(bytes: string): number {
  let number = 0;
  for (let at = 0; at < bytes.length; at += 1) number = number * 256 + bytes.charCodeAt(at);
  return number;
}
