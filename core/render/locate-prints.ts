import { ALL_FORMS } from "../language/forms-of.ts";
import type { Print } from "./printed-parts.ts";

/** A mark that is printed before a statement's words. */
export type PrintedMark = "portion" | "disclosure";

/** A print that is visible in the note. */
export interface LocatedPrint extends Print {
  /** Whether it is in a callout for statements that are not for disclosure. */
  readonly restricted: boolean;
  /** Number of the part of the note between headings and ends of lists, tables and callouts. */
  readonly unit: number;
  readonly inFootnote: boolean;
}

/** Callouts whose kind or title says that their content is for the reader alone. */
const RESTRICTED = /\sclass\s*=\s*["']restricted["']/;
const RESTRICTED_TITLES: readonly string[] = ALL_FORMS.map(({ restrictedTitle }) => restrictedTitle);

const ENDS_UNIT = new Set(["ul", "ol", "dl", "table", "aside", "section", "blockquote"]);

/** Drops prints inside tags and comments, and locates the others in the note. */
export function locatePrints(markup: string, prints: readonly Print[]): readonly LocatedPrint[] {
  const located: LocatedPrint[] = [];
  const callouts = trackCallouts(markup);
  let unit = 0;
  let openFootnotes = 0;
  let next = 0;
  /** Takes the prints before an offset; those inside a tag are not visible. */
  const takeUntil = (offset: number, seen: boolean): void => {
    for (let print = prints[next]; print && print.offset < offset; print = prints[next]) {
      if (seen) {
        const inFootnote = openFootnotes > 0;
        located.push({ ...print, restricted: callouts.isRestricted(), unit, inFootnote });
      }
      next += 1;
    }
  };
  for (const tag of tagsOf(markup)) {
    // A print that begins with a tag of its own, such as a portion mark, begins where that tag does.
    takeUntil(tag.start + 1, true);
    takeUntil(tag.end, false);
    if (tag.closes ? ENDS_UNIT.has(tag.name) : /^h[1-6]$/.test(tag.name)) unit += 1;
    if (tag.name === "note" && markup[tag.end - 2] !== "/") openFootnotes += tag.closes ? -1 : 1;
    callouts.onTag(tag);
  }
  takeUntil(Number.POSITIVE_INFINITY, true);
  return located;
}

/** Whether a title has the words in any language, as a template's words need not be in the note's language. */
function isRestrictedTitle(title: string): boolean {
  const lower = title.toLowerCase();
  return RESTRICTED_TITLES.some((words) => lower.includes(words));
}

interface Callouts {
  readonly onTag: (tag: TagRange) => void;
  readonly isRestricted: () => boolean;
}

function trackCallouts(markup: string): Callouts {
  const open: boolean[] = [];
  let title = 0;
  return {
    isRestricted: () => open.includes(true),
    onTag({ start, end, name, closes }) {
      if (name === "header" && !closes) title = end;
      if (name === "header" && closes && open.length > 0) {
        if (isRestrictedTitle(markup.slice(title, start))) open[open.length - 1] = true;
      }
      if (name === "aside" && closes) open.pop();
      if (name === "aside" && !closes) open.push(RESTRICTED.test(markup.slice(start, end)));
    },
  };
}

interface TagRange {
  readonly start: number;
  readonly end: number;
  /** Empty for a comment. */
  readonly name: string;
  readonly closes: boolean;
}

/** Tags and comments in order, in one pass; an unclosed one at the end is ignored. */
function* tagsOf(markup: string): Generator<TagRange> {
  let from = 0;
  for (;;) {
    const start = markup.indexOf("<", from);
    if (start === -1) return;
    const isComment = markup.startsWith("<!--", start);
    const end = isComment ? endOfComment(markup, start) : endOfTag(markup, start);
    if (end === -1) return;
    const closes = markup[start + 1] === "/";
    const name = isComment ? "" : (/^[a-z0-9]*/.exec(markup.slice(start + (closes ? 2 : 1), end))?.[0] ?? "");
    yield { start, end, name, closes };
    from = end;
  }
}

function endOfComment(markup: string, start: number): number {
  const end = markup.indexOf("-->", start + 4);
  return end === -1 ? -1 : end + 3;
}

/** A ">" between quotes does not end a tag. */
function endOfTag(markup: string, start: number): number {
  let quote = "";
  for (let index = start + 1; index < markup.length; index += 1) {
    const character = markup[index] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return index + 1;
  }
  return -1;
}
