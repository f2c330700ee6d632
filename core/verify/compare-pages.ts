import { VERIFY_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { quoted } from "./block-names.ts";
import type { NamedContent, VerifiedPage } from "./content.ts";
import { holdsOurPageNumber, isOurPageNumber } from "./page-number.ts";
import { beginsLike, comparable, sameText } from "./text.ts";

/**
 * Each page of one against each of the other that stands for the same. The marking, which stands above and
 * below, must be on every page of both. Of all else, what one prints the other must print; a Word file may
 * print more, such as the letterhead of its office.
 */
export function comparePages(first: NamedContent, second: NamedContent): readonly Problem[] {
  const pairs = first.content.pages.length * second.content.pages.length;
  if (pairs > VERIFY_LIMITS.pagePairs) return [tooMany(first, second)];
  return [...missingOf(first, second), ...missingOf(second, first, true)];
}

/** A note has few kinds of pages in Word: its sections, each with three at most. */
function tooMany(first: NamedContent, second: NamedContent): Problem {
  const counts = [first, second].map(({ name, content }) => `${content.pages.length} in ${name}`);
  return {
    code: "parity-uncompared",
    severity: "error",
    message: `headers and footers were not compared: there are too many kinds of them (${counts.join(", ")})`,
    hint: "look at the headers and footers yourself",
  };
}

function missingOf(from: NamedContent, to: NamedContent, markingAlone = false): readonly Problem[] {
  const messages = from.content.pages.flatMap((page) =>
    counterparts(page, to.content.pages).flatMap((other) => [
      ...missingLines(page, other, "header", markingAlone).map(
        (line) =>
          `${quoted(line)} stands above the text on ${page.name} of ${from.name}, not on ${other.name} of ${to.name}`,
      ),
      ...missingLines(page, other, "footer", markingAlone).map(
        (line) =>
          `${quoted(line)} stands below the text on ${page.name} of ${from.name}, not on ${other.name} of ${to.name}`,
      ),
    ]),
  );
  return [...new Set(messages)].map((message) => ({ code: "parity-page", severity: "error", message }));
}

/** Pages of the same kind; where the other has none, as a note of one page has no later ones, nothing. */
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

/** Neighbouring parts of a line, from `start` to before `end`. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What can be one text of a line: parts that stand apart may be several, as a footer and the number of the page,
 * or one whose figures run against its letters.
 */
function rangesOf(line: string): readonly Stretch[] {
  const parts = line.split("\n");
  if (parts.length > VERIFY_LIMITS.partsOfLine) return [{ text: line, start: 0, end: parts.length }];
  return parts.flatMap((_, start) =>
    parts.slice(start).map((__, count): Stretch => {
      const end = start + count + 1;
      return { text: parts.slice(start, end).join("\n"), start, end };
    }),
  );
}

/** The parts of a line that are in no stretch which the other side prints too. */
function unmatchedParts(line: string, others: readonly string[]): readonly string[] {
  const printed = others.flatMap(rangesOf);
  const matched = rangesOf(line).filter(({ text }) => printed.some((each) => sameText(text, each.text)));
  return line
    .split("\n")
    .filter((_, place) => !matched.some(({ start, end }) => start <= place && place < end));
}

/** An office's own template numbers pages in its own way, and then we do not. */
function hasOwnNumber({ header, footer }: VerifiedPage): boolean {
  return [...header, ...footer].some((line) => line.includes("#") && !holdsOurPageNumber(line));
}

/** A running head may be cut short where a page is too narrow for it; a marking never. */
function isShortened(line: string, printed: string): boolean {
  const [a, b] = [comparable(line), comparable(printed)];
  return (
    (a.endsWith("…") && beginsLike(b, a.slice(0, -1))) || (b.endsWith("…") && beginsLike(a, b.slice(0, -1)))
  );
}

/** Lines that stand both above and below the text. */
function markingsOf({ header, footer }: VerifiedPage): readonly string[] {
  return header.filter((line) => footer.some((other) => sameText(line, other)));
}
