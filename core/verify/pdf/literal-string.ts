import type { PdfString } from "./pdf-value.ts";
import type { Source } from "./source.ts";
import { Unreadable } from "./unreadable.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const PLAIN = /[^\\()]*/y;
const OCTAL = /[0-7]{1,3}/y;

/**
 * Reads a literal string, with balanced parentheses and escapes, octal digits and line ends included (ISO 32000-1,
 * 7.3.4.2).
 */
export function literalString(source: Source): PdfString {
  const { text } = source;
  let bytes = "";
  let at = source.at + 1;
  for (let open = 1; ; at += 1) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0] ?? "";
    bytes += plain;
    at += plain.length;
    const character = text.charAt(at);
    if (character === "") throw new Unreadable("a string has no end");
    if (character === "\\") {
      const [escaped, length] = escapeAt(text, at + 1);
      bytes += escaped;
      at += length;
      continue;
    }
    open += character === "(" ? 1 : -1;
    if (open === 0) break;
    bytes += character;
  }
  source.at = at + 1;
  return { type: "string", bytes };
}

/** The character for which an escape stands, and the number of characters behind the backslash. */
function escapeAt(text: string, at: number): readonly [string, number] {
  OCTAL.lastIndex = at;
  const digits = OCTAL.exec(text)?.[0];
  if (digits) return [String.fromCharCode(Number.parseInt(digits, 8) & 0xff), digits.length];
  const character = text.charAt(at);
  if (character === "\r" && text.charAt(at + 1) === "\n") return ["", 2];
  if (character === "\r" || character === "\n") return ["", 1];
  return [ESCAPES[character] ?? character, 1];
}
