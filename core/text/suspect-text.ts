import { longestBeginning } from "./graphemes.ts";
import { paragraphsOf, parseRichText, type RichInline } from "./rich-text.ts";

/** Text that is probably not meant to be printed, with the parts of a problem. */
export interface SuspectText {
  readonly code: "pasted-markup" | "holding-words" | "joined-lines" | "several-paragraphs";
  readonly severity: "warning" | "information";
  readonly message: string;
  readonly hint: string;
}

const TAGS =
  /<\/?(?:p|b|i|u|s|br|hr|div|span|strong|em|a|ul|ol|li|dl|dt|dd|h[1-6]|table|tbody|thead|tr|td|th|font|small|sup|sub|img|blockquote|pre|code|center|style|script|[ovw]:[a-z]+)(?:\s{1,9}[\w:-]{1,40}\s{0,9}=[^<>]{0,200})?\s{0,9}\/?>/gi;
/** Character references of HTML; a name has two characters or more, so that "R&D;" is none. */
export const REFERENCES = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi;
/** Two or more asterisks, except those of a power such as 10**6. */
const LONE_ASTERISKS = /(?<![\p{N}*])\*\*+|\*\*+(?![\p{N}*])/gu;
const MARKDOWN =
  /!\[[^[\]]{0,200}\]\(|\]\(\s{0,9}<?(?:https?:|mailto:)|\[[^[\]]{1,200}\]:\s{0,9}https?:|```/gi;
const MARKUP = [TAGS, LONE_ASTERISKS, MARKDOWN];

/** Characters that begin list items, headings, quotations and table rows in Markdown and in e-mails. */
const BLOCK_START = /^\s*((?:[-*+•◦▪–]|\d{1,3}[.)]|[a-z]\)|#{1,6}|>)(?=\s)|\|)/u;

const EDGE = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const PLACEHOLDERS = [
  /\[\s{0,9}(?:tb[cdan]|tk|insert|add|fill in|to be|to come|name|date|figure|number|amount|place|title|update|check|confirm|xx?|…|\.{3}|\?+|[_-]+)(?![\p{L}\p{N}])[^[\]]{0,80}\]/giu,
  /\[\s{0,9}\]/g,
  new RegExp(`${EDGE}(?:tb[cd]|x{3,}|fixme|todo)${END}`, "giu"),
  new RegExp(`${EDGE}(?:TBA|TBN|TKTK)${END}`, "gu"),
  new RegExp(`${EDGE}(?:dd|xx)[./-](?:mm|xx)[./-](?:yyyy|yy|20\\d\\d|xxxx)${END}`, "giu"),
  /lorem ipsum|\?{3,}|_{4,}/gi,
];

/**
 * Suspect parts of a text. `isRich`: emphasis and links have a meaning in it. `isTyped`: it does not come from a file;
 * its character references are then suspect as well, which reading a file reports (`core/located-text`).
 */
export function suspectText(text: string, isRich: boolean, isTyped = false): readonly SuspectText[] {
  const printed = isRich ? printedWords(parseRichText(text)) : text;
  return [
    ...markup(printed, isTyped ? [...MARKUP, REFERENCES] : MARKUP),
    ...placeholders(printed),
    ...(isRich ? lines(text) : []),
  ];
}

function markup(text: string, patterns: readonly RegExp[]): readonly SuspectText[] {
  const found = matches(text, patterns);
  if (found === "") return [];
  return [
    {
      code: "pasted-markup",
      severity: "warning",
      message: `has ${found}, which looks like markup and is printed as it stands`,
      hint: "take it out; **strong**, *emphasis* and [links](https://example.org) around whole words are all that a text may have",
    },
  ];
}

function placeholders(text: string): readonly SuspectText[] {
  const found = matches(text, PLACEHOLDERS);
  if (found === "") return [];
  return [
    {
      code: "holding-words",
      severity: "warning",
      message: `has ${found}, which is a placeholder for words that are still to come`,
      hint: "write what is known, or take it out",
    },
  ];
}

function lines(text: string): readonly SuspectText[] {
  const paragraphs = paragraphsOf(text).length;
  const [first = "", ...further] = text.trim().split(/\r\n?|\n/);
  const signs = [first, ...further].flatMap((line) => BLOCK_START.exec(line)?.[1] ?? []);
  const joined: SuspectText = {
    code: "joined-lines",
    severity: "warning",
    message: `has lines that begin with ${quoted(signs)}; they are printed as words of one paragraph`,
    hint: "make an entry of each, or write them as a sentence",
  };
  const separated: SuspectText = {
    code: "several-paragraphs",
    severity: "information",
    message: `has ${paragraphs} paragraphs; each begins on a new line of the same paragraph`,
    hint: "make an entry of each if they are to stand apart",
  };
  return [
    ...(further.length > 0 && signs.length > 0 ? [joined] : []),
    ...(paragraphs > 1 ? [separated] : []),
  ];
}

/** The printed words, with U+2060 where emphasis or a link begins and ends, so that no pattern matches across it. */
function printedWords(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text") return inline.value;
      return inline.type === "lineBreak" ? "\n" : `\u2060${printedWords(inline.children)}\u2060`;
    })
    .join("");
}

function matches(text: string, patterns: readonly RegExp[]): string {
  return quoted(patterns.flatMap((pattern) => text.match(pattern) ?? []));
}

const MAX_QUOTED = 4;
const MAX_QUOTED_LENGTH = 60;
/** Matches that are compared with each other, in quadratic time, to drop those that are part of others. */
const MAX_COMPARED = 50;

/**
 * The beginning of a match for a message. Only text near the cut is examined, as a match may have 100,000 characters.
 */
function shortened(word: string): string {
  if (word.length <= MAX_QUOTED_LENGTH) return word;
  const beginning = word.slice(0, 2 * MAX_QUOTED_LENGTH);
  return `${longestBeginning(beginning, ({ length }) => length <= MAX_QUOTED_LENGTH)}…`;
}

function quoted(words: readonly string[]): string {
  const different = [...new Set(words.map((word) => word.trim()))]
    .slice(0, MAX_COMPARED)
    .filter((word, _, all) => !all.some((other) => other !== word && other.includes(word)));
  const shown = different.slice(0, MAX_QUOTED).map((word) => `“${shortened(word)}”`);
  return different.length > MAX_QUOTED
    ? `${shown.join(", ")} and ${different.length - MAX_QUOTED} more`
    : shown.join(", ");
}
