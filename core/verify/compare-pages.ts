import { VERIFY_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { quoted } from "./block-names.ts";
import type { NamedContent, VerifiedPage } from "./content.ts";
import { holdsOurPageNumber, isOurPageNumber } from "./page-number.ts";
import { beginsLike, comparable, sameText } from "./text.ts";

/**
 * Compares the headers and footers of each page with those of its counterparts in the other file. The marking, which is
 * in both header and footer, must be on every page of both files. All other lines of the first must be in the
 * second; a Word file may print more, such as the letterhead of an office.
 */
export function comparePages(first: NamedContent, second: NamedContent): readonly Problem[] {
  const pairs = first.content.pages.length * second.content.pages.length;
  if (pairs > VERIFY_LIMITS.pagePairs) return [tooMany(first, second)];
  return [...missingOf(first, second), ...missingOf(second, first, true)];
}

/**
 * Problem for files whose pages cannot be compared in bounded time. A note needs few: a Word section has three header
 * types.
 */
function tooMany(first: NamedContent, second: NamedContent): Problem {
  const counts = [first, second].map(({ name, content }) => `${content.pages.length} in ${name}`);
  return {
    code: "parity-uncompared",
    severity: "error",
    message: `headers and footers were not compared: there are too many of them (${counts.join(", ")})`,
    hint: "check the headers and footers yourself",
  };
}

function missingOf(from: NamedContent, to: NamedContent, markingAlone = false): readonly Problem[] {
  const messages = from.content.pages.flatMap((page) =>
    counterparts(page, to.content.pages).flatMap((other) => [
      ...missingLines(page, other, "header", markingAlone).map(
        (line) =>
          `${quoted(line)} is in the header on ${page.name} of ${from.name} but not on ${other.name} of ${to.name}`,
      ),
      ...missingLines(page, other, "footer", markingAlone).map(
        (line) =>
          `${quoted(line)} is in the footer on ${page.name} of ${from.name} but not on ${other.name} of ${to.name}`,
      ),
    ]),
  );
  return [...new Set(messages)].map((message) => ({ code: "parity-page", severity: "error", message }));
}

/** Pages to compare with: the first with the first, later ones with later ones; empty where the other file has none. */
function counterparts(page: VerifiedPage, others: readonly VerifiedPage[]): readonly VerifiedPage[] {
  return others.filter(({ first }) => first === page.first);
}

type Edge = "header" | "footer";

function missingLines(
  page: VerifiedPage,
  other: VerifiedPage,
  edge: Edge,
  markingAlone: boolean,
): readonly string[] {
  const lines = markingAlone
    ? markingsOf(page)
    : page[edge].flatMap((line) => unmatchedParts(line, other[edge]));
  const printed = other[edge].flatMap((line) => rangesOf(line).map(({ text }) => text));
  const whole = [...markingsOf(page), ...markingsOf(other)];
  return lines.filter((line) => {
    if (comparable(line) === "" || printed.some((each) => sameText(line, each))) return false;
    if (isOurPageNumber(comparable(line)) && hasOwnNumber(other)) return false;
    return whole.includes(line) || !printed.some((each) => !whole.includes(each) && isShortened(line, each));
  });
}

/** Neighbouring parts of a line, from `start` up to but not including `end`. */
interface LineRange {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * All ranges of a line that may be one text. Parts that are set apart may be several texts, as a footer and the page
 * number, or one text whose numerals run against the direction of its letters.
 */
function rangesOf(line: string): readonly LineRange[] {
  const parts = line.split("\n");
  if (parts.length > VERIFY_LIMITS.partsOfLine) return [{ text: line, start: 0, end: parts.length }];
  return parts.flatMap((_, start) =>
    parts.slice(start).map((__, count): LineRange => {
      const end = start + count + 1;
      return { text: parts.slice(start, end).join("\n"), start, end };
    }),
  );
}

/** The parts of a line that belong to no range that the other side also prints. */
function unmatchedParts(line: string, others: readonly string[]): readonly string[] {
  const printed = others.flatMap(rangesOf);
  const matched = rangesOf(line).filter(({ text }) => printed.some((each) => sameText(text, each.text)));
  return line
    .split("\n")
    .filter((_, place) => !matched.some(({ start, end }) => start <= place && place < end));
}

/** Whether a house template numbers the pages in its own way, which replaces ours. */
function hasOwnNumber({ header, footer }: VerifiedPage): boolean {
  return [...header, ...footer].some((line) => line.includes("#") && !holdsOurPageNumber(line));
}

/** Whether one line is the other, shortened. A running header may be shortened to fit a narrow page; a marking never is. */
function isShortened(line: string, printed: string): boolean {
  const [a, b] = [comparable(line), comparable(printed)];
  return (
    (a.endsWith("…") && beginsLike(b, a.slice(0, -1))) || (b.endsWith("…") && beginsLike(a, b.slice(0, -1)))
  );
}

/** Lines that are in both the header and the footer. */
function markingsOf({ header, footer }: VerifiedPage): readonly string[] {
  return header.filter((line) => footer.some((other) => sameText(line, other)));
}
