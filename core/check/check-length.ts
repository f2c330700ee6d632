import type { Format } from "../brief/brief.ts";
import type { Severity } from "../problem/problem.ts";
import type { LengthLimit, Template } from "../template/template.ts";
import {
  estimateWordPages,
  type PageEstimate,
  type PageFill,
  pagesText,
  SAME_FACES,
  type Spread,
} from "./estimate-word-pages.ts";
import type { Finding } from "./finding.ts";

/** What the length check needs to know of a laid-out note. */
export interface PageCount {
  readonly pages: number;
  /** By page. */
  readonly fill: readonly PageFill[];
  /** Page of each heading by its id, counted from 1. */
  readonly targets: ReadonlyMap<string, number>;
}

/** The pages from which those of the Word file are estimated. */
export interface WordPageCount extends PageCount {
  readonly spread: Spread;
}

/** Pages that count against a limit: those before the annexes, or all. */
export function countedPages(limit: LengthLimit | undefined, count: PageCount): number {
  const annexes = limit?.annexesFrom === undefined ? undefined : count.targets.get(limit.annexesFrom);
  return annexes === undefined ? count.pages : Math.max(1, annexes - 1);
}

/**
 * `formats` are those in which the note goes out. `wordCount`: from which the pages of its Word file are estimated,
 * where it is not laid out as the PDF.
 */
export function checkLength(
  { length: limit, checks }: Template,
  count: PageCount,
  formats: readonly Format[],
  wordCount: WordPageCount = { ...count, spread: SAME_FACES },
): readonly Finding[] {
  if (!limit) return [];
  const pages = countedPages(limit, count);
  const wordFill = wordCount.fill.slice(0, countedPages(limit, wordCount));
  const word = formats.includes("docx") ? estimateWordPages(wordFill, wordCount.spread) : undefined;
  if (pages > limit.pages) return [tooLong(limit, checks.tooLong, pages, lengthText(pages, word, formats))];
  if (word !== undefined && word.most > limit.pages) return [nearlyTooLong(limit, checks.tooLong, word)];
  return [];
}

function lengthText(pages: number, word: PageEstimate | undefined, formats: readonly Format[]): string {
  if (word === undefined) return `the note has ${pages} pages`;
  if (!formats.includes("pdf")) return `the Word file has ${pagesText(word)} pages by estimate`;
  return `the note has ${pages} pages, its Word file ${pagesText(word)} by estimate`;
}

function tooLong(limit: LengthLimit, severity: Severity, pages: number, text: string): Finding {
  const over = pages - limit.pages;
  return {
    code: "too-long",
    severity,
    message: text + limitText(limit),
    hint: `leave out statements worth ${over === 1 ? "a page" : `${over} pages`}, the least important first`,
  };
}

/** Not sure, and so nothing that forbids the note. */
function nearlyTooLong(limit: LengthLimit, severity: Severity, word: PageEstimate): Finding {
  return {
    code: "nearly-too-long",
    severity: severity === "error" ? "warning" : severity,
    message: `the Word file may have ${word.most} pages${limitText(limit)}`,
    hint: "look at its last page in Word, or leave out a few lines",
  };
}

function limitText({ pages, annexesFrom }: LengthLimit): string {
  return `${annexesFrom ? " before its annexes" : ""}; the limit is ${pages}`;
}
