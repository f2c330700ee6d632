import { bytesOf, textOf } from "../fuzz-input.ts";
import type { Random } from "../random.ts";
import { mutateBytes } from "./mutate-bytes.ts";

/** Syntax of all text formats that Attaché reads, and characters that cause faults in each. */
const TOKENS: readonly string[] = [
  ...[
    "{{",
    "}}",
    "{{{",
    "}}}",
    "{{#if ",
    "{{else}}",
    "{{else if ",
    "{{/if}}",
    "{{#each ",
    "{{/each}}",
    "{{> ",
  ],
  ...["{{!--", "--}}", "{{~", "~}}", "../", "@root", "@index", "@key", "as |x y|", "(lookup . ", "this", "."],
  ...[
    "<p>",
    "</p>",
    "<table>",
    "<tr><td>",
    "</td></tr></table>",
    "<ul><li>",
    "<h1>",
    '<a href="',
    "<img src=",
    "<note>",
  ],
  ...[
    "&amp;",
    "&#0;",
    "&#x110000;",
    "&nosuch;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml",
    "<!DOCTYPE a [",
    "<constructor>",
  ],
  ...[
    "- ",
    ": ",
    "? ",
    "|\n",
    ">\n",
    "&a ",
    "*a",
    "<<: ",
    "!!binary ",
    "!!map ",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "\t",
    "  ",
  ],
  ...[
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "\\",
    "\\u0000",
    "#",
    "null",
    "true",
    "~",
    "[[[[[[[[[[[[[[[[[[[[",
    "{a: {a: {a: {a: ",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"],
  ...[
    "0",
    "-1",
    "1e308",
    "NaN",
    "Infinity",
    "012",
    "0x7fffffff",
    "99999999999999999999",
    "2026-02-30",
    "0000-01-01",
  ],
  ...["**", "*", "[a](b)", "](", "](javascript:alert(1))", "\n\n", "\r", "\r\n", ";", '""', '"\n"'],
  ...[
    "\0",
    "\u001b[31m",
    "\u0085",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u200d",
    "\u200f",
    "\u202e",
    "\u2028",
    "\u2066",
  ],
  ...[
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udfff",
    "e\u0301",
    "\u0e33",
    "\u0f73",
    "\u1100\u1161",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
  ],
];

/** A longer text is not made longer still. */
const MAX_UNITS = 1_000_000;

export function mutateText(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (random.chance(0.15)) return mutateBytes(bytes, random, other);
  let text = textOf(bytes);
  for (let rounds = 1 + random.below(4); rounds > 0 && text.length < MAX_UNITS; rounds -= 1)
    text = random.pick(MUTATIONS)(text, random, textOf(other));
  return bytesOf(text);
}

const MUTATIONS: readonly ((text: string, random: Random, other: string) => string)[] = [
  (text, random) => inserted(text, random, random.pick(TOKENS)),
  (text, random) => inserted(text, random, random.pick(TOKENS).repeat(random.pick([2, 10, 300, 20_000]))),
  (text, random) => inserted(text, random, random.pick(WORDS).repeat(random.pick([1, 100, 5_000]))),
  (text, random) => replaceWord(text, random, () => random.pick(TOKENS)),
  (text, random) => replaceWord(text, random, () => ""),
  (text, random, other) => replaceWord(text, random, () => random.pick(wordsOf(other))),
  (text, random) => changeLines(text, random, (lines, at) => lines.toSpliced(at, 1)),
  (text, random) => changeLines(text, random, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? "")),
  (text, random) =>
    changeLines(text, random, (lines, at) => lines.with(at, `${random.pick([" ", "  ", "\t"])}${lines[at]}`)),
  (text, random) => changeLines(text, random, (lines, at) => lines.with(at, (lines[at] ?? "").trimStart())),
  (text, random, other) =>
    changeLines(text, random, (lines, at) => lines.toSpliced(at, 0, random.pick(other.split("\n")))),
  (text, random) =>
    changeLines(text, random, (lines, at) =>
      lines.toSpliced(
        at,
        0,
        ...Array<string>(random.pick([3, 50, 2_000])).fill((lines[at] ?? "").slice(0, 10_000)),
      ),
    ),
];

const WORDS = ["a", "word ", "W", "é", "中", "ก", "\u0301", "ff", "-", "1", "x,", "-1\n"];

function inserted(text: string, random: Random, token: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + token + text.slice(at);
}

function wordsOf(text: string): readonly string[] {
  return ["", ...text.split(/(?<=\s)|(?=[\s{}<>"':,])/)];
}

function replaceWord(text: string, random: Random, word: () => string): string {
  const parts = text.split(/([\s{}<>"':,]+)/);
  return parts.with(random.below(parts.length), word()).join("");
}

function changeLines(
  text: string,
  random: Random,
  change: (lines: readonly string[], at: number) => readonly string[],
): string {
  const lines = text.split("\n");
  return change(lines, random.below(lines.length)).join("\n");
}
