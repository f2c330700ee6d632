import { TEXT_LIMITS } from "../limits/limits.ts";
import type { RichInline } from "./rich-inline.ts";

/** Content between asterisks: text, or a link that has been parsed. */
export type EmphasisToken = string | Extract<RichInline, { readonly type: "link" }>;

/** An open emphasis and its content so far; `asterisks` is the number still to be closed. */
interface Open {
  asterisks: number;
  children: RichInline[];
}

/** Scripts without spaces between words, in which emphasis may begin and end between letters. */
const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;
const UNSPACED_PUNCTUATION = /^[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]$/u;

const BEFORE_OPENING = /^[\s\p{Ps}\p{Pi}\p{Pf}–—"'¿¡]$/u;
const BEHIND_OPENING = /^[^\s.,;:!?…)\]}\\/|*-]$/u;
const BEFORE_CLOSING = /^[^\s([{\\/|]$/u;
const BEHIND_CLOSING = /^[\s\p{Pe}\p{Pi}\p{Pf}\p{Pd}.,;:!?…"'/،؛؟।]$/u;

/**
 * Reads `*emphasis*`, `**strong**` and `***both***`. Asterisks are markup at the beginning and end of words; inside
 * words, between numbers, beside a backslash and without a partner they are text. Time is linear in the length of the
 * text.
 */
export function readEmphasis(tokens: readonly EmphasisToken[]): readonly RichInline[] {
  const root: Open = { asterisks: 0, children: [] };
  const open: Open[] = [root];
  for (const [index, token] of tokens.entries()) {
    if (typeof token === "string") readText(open, token, tokens[index - 1], tokens[index + 1]);
    else open.at(-1)?.children.push(token);
  }
  while (open.length > 1) dissolve(open);
  return joined(root.children);
}

function readText(
  open: Open[],
  text: string,
  before: EmphasisToken | undefined,
  behind: EmphasisToken | undefined,
): void {
  const add = (end: number): void => {
    if (end > start) open.at(-1)?.children.push({ type: "text", value: text.slice(start, end) });
  };
  let start = 0;
  for (const { 0: run, index: at } of text.matchAll(/\*+/g)) {
    add(at);
    start = at + run.length;
    const left = at > 0 ? lastCharacter(text.slice(Math.max(0, at - 2), at)) : neighbour(before);
    const right = start < text.length ? firstCharacter(text, start) : neighbour(behind);
    readRun(open, run.length, left, right);
  }
  add(text.length);
}

/** The characters that stand for a neighbour that is not text: brackets for a link, a space for the end of the text. */
function neighbour(token: EmphasisToken | undefined): { readonly left: string; readonly right: string } {
  return token === undefined ? { left: " ", right: " " } : { left: ")", right: "(" };
}

type Neighbour = string | ReturnType<typeof neighbour>;

function firstCharacter(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? " ";
}

function readRun(open: Open[], length: number, before: Neighbour, behind: Neighbour): void {
  const left = typeof before === "string" ? before : before.left;
  const right = typeof behind === "string" ? behind : behind.right;
  let rest = length;
  if (length > 3) rest = addText(open, length);
  if (BEFORE_CLOSING.test(left) && endsWord(right)) rest = close(open, rest);
  if (rest === 0) return;
  const opens = rest === length && beginsWord(left, typeof before !== "string") && BEHIND_OPENING.test(right);
  if (opens && open.length <= TEXT_LIMITS.emphasisDepth) open.push({ asterisks: rest, children: [] });
  else addText(open, rest);
}

function beginsWord(left: string, isLinkOrStart: boolean): boolean {
  return isLinkOrStart
    ? left === " "
    : BEFORE_OPENING.test(left) || UNSPACED.test(left) || UNSPACED_PUNCTUATION.test(left);
}

function endsWord(right: string): boolean {
  return BEHIND_CLOSING.test(right) || UNSPACED.test(right) || UNSPACED_PUNCTUATION.test(right);
}

function addText(open: Open[], asterisks: number): 0 {
  open.at(-1)?.children.push({ type: "text", value: "*".repeat(asterisks) });
  return 0;
}

/** Closes the emphasis that the asterisks match, and returns the number of asterisks left. */
function close(open: Open[], asterisks: number): number {
  let rest = asterisks;
  while (rest > 0) {
    const partner = open.findLastIndex((each) => each.asterisks > 0 && arePartners(each.asterisks, rest));
    if (partner < 0) return rest;
    while (open.length > partner + 1) dissolve(open);
    const inner = open.at(-1);
    if (!inner) return rest;
    const closed = Math.min(inner.asterisks, rest);
    inner.children = [emphasised(inner.children, closed)];
    inner.asterisks -= closed;
    rest -= closed;
    if (inner.asterisks > 0) continue;
    open.pop();
    open.at(-1)?.children.push(...inner.children);
  }
  return rest;
}

function arePartners(opened: number, closing: number): boolean {
  return opened === closing || opened === 3 || closing === 3;
}

function emphasised(children: readonly RichInline[], asterisks: number): RichInline {
  const inner = joined(children);
  if (asterisks === 1) return { type: "emphasis", children: inner };
  const strong: RichInline = { type: "strong", children: inner };
  return asterisks === 2 ? strong : { type: "emphasis", children: [strong] };
}

/** Turns an emphasis that was never closed back into text. */
function dissolve(open: Open[]): void {
  const inner = open.pop();
  if (!inner) return;
  addText(open, inner.asterisks);
  const outer = open.at(-1);
  for (const child of inner.children) outer?.children.push(child);
}

function joined(inlines: readonly RichInline[]): readonly RichInline[] {
  const result: RichInline[] = [];
  let words: string[] = [];
  const flush = (): void => {
    if (words.length > 0) result.push({ type: "text", value: words.join("") });
    words = [];
  };
  for (const inline of inlines) {
    if (inline.type === "text") words.push(inline.value);
    else {
      flush();
      result.push(inline);
    }
  }
  flush();
  return result;
}
