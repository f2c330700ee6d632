import { PDF_DEPTHS } from "../../limits/limits.ts";
import { literalString } from "./literal-string.ts";
import { isA, type PdfDictionary, type PdfString, type PdfValue } from "./pdf-value.ts";
import type { Source } from "./source.ts";
import { Unreadable } from "./unreadable.ts";

const COMMENT = /[^\r\n]*/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
/** Unambiguous: each digit can match in one place only, so a long word takes linear time. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const REST_OF_REFERENCE = /\s+\d+\s+R(?![^\s()<>[\]{}/%])/y;

/** Reads the next object or keyword; undefined at the end. */
export function readValue(source: Source, depth = 0): PdfValue | undefined {
  if (depth > PDF_DEPTHS.values) throw new Unreadable("objects are nested too deeply");
  source.spend("values", 1);
  skip(source);
  const character = source.text.charAt(source.at);
  switch (character) {
    case "":
      return undefined;
    case "/":
      source.at += 1;
      return { type: "name", name: unescapeName(take(source, REGULAR)) };
    case "(":
      return literalString(source);
    case "[":
      source.at += 1;
      return { type: "array", items: readUntil(source, "]", depth) };
    case "<":
      if (source.text.charAt(source.at + 1) !== "<") return hexadecimalString(source);
      source.at += 2;
      return dictionary(readUntil(source, ">>", depth));
    case ")":
    case ">":
    case "]":
    case "{":
    case "}":
      source.at += 1;
      return { type: "keyword", word: character };
    default:
      return numberOrWord(source);
  }
}

function take(source: Source, pattern: RegExp): string {
  pattern.lastIndex = source.at;
  const found = pattern.exec(source.text)?.[0] ?? "";
  source.at += found.length;
  return found;
}

/**
 * Skips white space and comments. A loop, because a pattern with repeated alternatives overflows its stack in long
 * white space.
 */
function skip(source: Source): void {
  const { text } = source;
  for (;;) {
    const code = text.charCodeAt(source.at);
    if (code === PERCENT) take(source, COMMENT);
    else if (WHITE.has(code)) source.at += 1;
    else return;
  }
}

const PERCENT = 0x25;
const WHITE: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);

function readUntil(source: Source, end: "]" | ">>", depth: number): readonly PdfValue[] {
  const items: PdfValue[] = [];
  for (;;) {
    skip(source);
    if (source.text.startsWith(end, source.at)) break;
    const item = readValue(source, depth + 1);
    if (item === undefined) throw new Unreadable(`an object lacks its ${end}`);
    items.push(item);
  }
  source.at += end.length;
  return items;
}

function dictionary(items: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]];
    if (isA(key, "name") && value !== undefined) entries.set(key.name, value);
  }
  return { type: "dictionary", entries };
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Reads a hexadecimal string; an odd number of digits is completed with a zero (7.3.4.3). */
function hexadecimalString(source: Source): PdfString {
  const end = source.text.indexOf(">", source.at);
  if (end < 0) throw new Unreadable("a string has no end");
  const digits = source.text.slice(source.at + 1, end).replace(/[^0-9A-Fa-f]/g, "");
  source.at = end + 1;
  const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
  const bytes = pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join("");
  return { type: "string", bytes };
}

function numberOrWord(source: Source): PdfValue {
  const word = take(source, REGULAR);
  if (NUMBER.test(word)) {
    const refers = /^\d+$/.test(word) && take(source, REST_OF_REFERENCE) !== "";
    return refers ? { type: "reference", number: Number(word) } : Number(word);
  }
  if (word === "true" || word === "false") return word === "true";
  return word === "null" ? null : { type: "keyword", word };
}
