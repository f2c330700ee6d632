import type { Severity } from "../problem/problem.ts";

/** Characters of one kind that do not belong in a note, and what to do about them. */
export interface CharacterClass {
  readonly id: string;
  /** An error where the characters cannot be printed or change what is read; a warning where they are only unseen. */
  readonly severity: Extract<Severity, "error" | "warning">;
  readonly matches: (code: number, character: string) => boolean;
  /** Follows "has". */
  readonly name: string;
  readonly reason: string;
  readonly hint: string;
}

const TAKE_OUT = "take it out";

/**
 * The classes of unprintable characters, of which the first that matches applies. Tabs, line ends, soft hyphens,
 * U+200E, U+200F and the joiners U+200C and U+200D are in none: they have a meaning in texts. An emoji flag may hold
 * tag characters.
 */
export const UNPRINTABLE: readonly CharacterClass[] = [
  {
    id: "vertical-tab",
    severity: "error",
    matches: (code) => code === 0x0b,
    name: "a vertical tab",
    reason: "which cannot be printed: Word writes it for a line break",
    hint: "put a space in its place",
  },
  {
    id: "page-break",
    severity: "error",
    matches: (code) => code === 0x0c,
    name: "a form feed",
    reason: "which cannot be printed: Word writes it for a page break",
    hint: TAKE_OUT,
  },
  {
    id: "windows-1252",
    severity: "error",
    matches: within([0x80, 0x9f]),
    name: "a control character",
    reason: "which cannot be printed: it comes from a text in Windows-1252 that was read as another encoding",
    hint: "write the character that is meant",
  },
  {
    id: "control",
    severity: "error",
    matches: within([0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x7f]),
    name: "a control character",
    reason: "which cannot be printed",
    hint: TAKE_OUT,
  },
  {
    id: "half-character",
    severity: "error",
    matches: within([0xd800, 0xdfff]),
    name: "half of a character",
    reason: "which cannot be printed: a text was cut in the middle of it",
    hint: "write the whole character, or take it out",
  },
  {
    id: "noncharacter",
    severity: "error",
    matches: (code) => (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef),
    name: "a code that is no character",
    reason: "which cannot be printed",
    hint: TAKE_OUT,
  },
  {
    id: "direction",
    severity: "error",
    matches: within([0x202a, 0x202e], [0x2066, 0x2069]),
    name: "an invisible direction control",
    reason: "which can reorder words so that they no longer read as they are written",
    hint: "take it out: the direction follows from the letters and the language",
  },
  {
    id: "lost-character",
    severity: "error",
    matches: (code) => code === 0xfffd,
    name: "a replacement sign",
    reason: "which stands for a character that was lost when the text was converted",
    hint: "write the character that is meant",
  },
  {
    id: "object",
    severity: "error",
    matches: within([0xfff9, 0xfffc]),
    name: "a placeholder",
    reason: "which stands for a picture or an annotation that was not copied",
    hint: TAKE_OUT,
  },
  {
    id: "tag",
    severity: "error",
    matches: within([0xe0000, 0xe007f]),
    name: "an invisible tag character",
    reason: "with which words can be hidden in a text",
    hint: TAKE_OUT,
  },
  {
    id: "line-separator",
    severity: "warning",
    matches: within([0x2028, 0x2029]),
    name: "a line separator",
    reason: "which is printed as a space",
    hint: "put a space in its place",
  },
  {
    id: "unseen",
    severity: "warning",
    matches: within(
      [0x115f, 0x1160],
      [0x180e, 0x180e],
      [0x2060, 0x2065],
      [0x206a, 0x206f],
      [0x3164, 0x3164],
      [0xfeff, 0xfeff],
      [0xffa0, 0xffa0],
    ),
    name: "an invisible character",
    reason: "which nobody expects in a text",
    hint: TAKE_OUT,
  },
  {
    id: "unassigned",
    severity: "warning",
    matches: (_code, character) => /\p{Cn}/u.test(character),
    name: "a code that Unicode does not assign",
    reason: "which fonts cannot show",
    hint: TAKE_OUT,
  },
];

/**
 * U+200B inside a word. Scripts without spaces between words use it for line breaks; inside Latin words it is a
 * remnant.
 */
export const ZERO_WIDTH_SPACE: CharacterClass = {
  id: "zero-width-space",
  severity: "warning",
  matches: (code) => code === 0x200b,
  name: "a zero-width space",
  reason: "inside a word, where it keeps readers from finding the word",
  hint: TAKE_OUT,
};

/** Matches the characters of all classes; most texts need no further test. */
export const SUSPECT =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\u115f\u1160\u2028\u2029\u3164\uffa0\ufffc\ufffd]/u;

function within(...ranges: readonly (readonly [from: number, to: number])[]): CharacterClass["matches"] {
  return (code) => ranges.some(([from, to]) => code >= from && code <= to);
}
