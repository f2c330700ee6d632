import type { Problem } from "../problem/problem.ts";
import { misreadings, windows1252 } from "./misread-text.ts";
import { type CharacterClass, SUSPECT, UNPRINTABLE, ZERO_WIDTH_SPACE } from "./unprintable-characters.ts";

/** A fault in the characters of a text, and the position of the first of them. */
export interface TextFault extends Pick<Problem, "code" | "severity" | "message" | "hint"> {
  /** UTF-16 units from the beginning of the text. */
  readonly index: number;
  /** The characters themselves, for finding them in the file. */
  readonly characters: string;
}

/** The faults in the characters of a text, one for each kind. `subject` begins the message: `"text" of "e1"`. */
export function textFaults(subject: string, text: string): readonly TextFault[] {
  const misread = /[\u0080-\u00ff]/u.test(text) ? misreadings(text) : [];
  const faults: TextFault[] = [];
  const [first] = misread;
  if (first) {
    faults.push({
      code: "misread-text",
      severity: "error",
      message: `${subject} has "${first.text}" where "${first.meant}" is meant${more(misread.length)}: UTF-8 was read as Windows-1252`,
      hint: "copy the text again from where it came, or write the characters that are meant",
      index: first.index,
      characters: first.text,
    });
  }
  if (!SUSPECT.test(text)) return faults;
  return [...faults, ...characterFaults(subject, blanked(text, misread))];
}

function blanked(text: string, misread: ReturnType<typeof misreadings>): string {
  let [result, from] = ["", 0];
  for (const { index, length } of misread) {
    result += text.slice(from, index) + "?".repeat(length);
    from = index + length;
  }
  return result + text.slice(from);
}

interface Found {
  readonly kind: CharacterClass;
  readonly index: number;
  readonly character: string;
  count: number;
}

function characterFaults(subject: string, text: string): readonly TextFault[] {
  const found = new Map<CharacterClass, Found>();
  const suspects = new RegExp(SUSPECT.source, "gu");
  for (const { 0: character, index } of text.matchAll(suspects)) {
    const kind = classOf(character, index, text);
    if (kind === undefined) continue;
    const earlier = found.get(kind);
    if (earlier) earlier.count += 1;
    else found.set(kind, { kind, index, character, count: 1 });
  }
  return [...found.values()].map(({ kind, index, character, count }) => ({
    code: "unprintable-character",
    severity: kind.severity,
    message: `${subject} has ${kind.name} (${codeOf(character)})${more(count)}, ${kind.reason}`,
    hint: hintFor(kind, character),
    index,
    characters: character,
  }));
}

function classOf(character: string, index: number, text: string): CharacterClass | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x200b) return isInsideWord(text, index) ? ZERO_WIDTH_SPACE : undefined;
  if (isFlag(code, text, index)) return undefined;
  return UNPRINTABLE.find(({ matches }) => matches(code, character));
}

const SPACED_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

function isInsideWord(text: string, index: number): boolean {
  return SPACED_LETTER.test(text.charAt(index - 1)) && SPACED_LETTER.test(text.charAt(index + 1));
}

/**
 * Whether a tag character belongs to the flag of England, Scotland or Wales: a black flag followed by tag characters.
 */
function isFlag(code: number, text: string, index: number): boolean {
  if (code < 0xe0020 || code > 0xe007f) return false;
  return /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6}$/u.test(text.slice(Math.max(0, index - 14), index));
}

function hintFor(kind: CharacterClass, character: string): string {
  const meant = windows1252(character.charCodeAt(0));
  return kind.id === "windows-1252" && meant !== undefined ? `write ${meant} in its place` : kind.hint;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function more(count: number): string {
  return count === 1 ? "" : `, and ${count - 1} more like it`;
}
