import type { AnyStatement } from "../select/briefing.ts";
import { printAmount } from "../text/amount.ts";
import { disclosureMarkup, portionMarkup, textMarkup } from "./marks.ts";
import { escapeMarkup, type MarkupTrace } from "./markup.ts";

/** Which of a statement's words, or which mark of it, the template printed. */
export type PrintedPart =
  | "text"
  | "label"
  | "value"
  | "raised"
  | "question"
  | "name"
  | "post"
  | "title"
  | "figure"
  | "chart"
  | "portion"
  | "disclosure";

/** One printing of a part of a statement, at its offset in the markup. */
export interface Print {
  readonly statement: AnyStatement;
  readonly part: PrintedPart;
  readonly offset: number;
}

export interface PrintRecorder {
  /** The trace that the template is evaluated into; what is printed of statements is recorded on the way. */
  readonly output: MarkupTrace;
  readonly onRead: (statement: AnyStatement) => void;
  /** In the order of the output. */
  readonly prints: readonly Print[];
}

interface Candidate {
  readonly statement: AnyStatement;
  readonly part: PrintedPart;
}

/**
 * Finds out what of a statement reaches the markup, which is less than what a template reads: conditions and
 * counts read statements too. A printed value is recognised by its words; where several statements have the
 * same, it is that of the statement read last. `language` is the note's, in which {{amount}} prints values.
 */
export function recordPrints(trace: MarkupTrace, language: string): PrintRecorder {
  const prints: Print[] = [];
  const reads = new Map<AnyStatement, number>();
  const byWords = new Map<string, Candidate[]>();
  let last: AnyStatement | undefined;
  let count = 0;

  const latest = (words: string): Candidate | undefined =>
    byWords
      .get(words)
      ?.reduce((one, other) =>
        (reads.get(other.statement) ?? 0) > (reads.get(one.statement) ?? 0) ? other : one,
      );

  const recognise = (markup: string): Candidate | undefined => {
    const part = last && ownMarkup(last, markup);
    if (last && part) return { statement: last, part };
    const words = wordsOf(markup);
    return words === "" ? undefined : latest(words);
  };

  return {
    prints,
    output: {
      ...trace,
      append(text, place, literal) {
        const found = literal ? undefined : recognise(text);
        if (found) prints.push({ ...found, offset: trace.length() });
        trace.append(text, place, literal);
      },
    },
    onRead(statement) {
      if (!reads.has(statement)) {
        for (const [part, markup] of partsOf(statement, language)) {
          const words = wordsOf(markup);
          const same = byWords.get(words);
          if (same) same.push({ statement, part });
          else byWords.set(words, [{ statement, part }]);
        }
      }
      count += 1;
      reads.set(statement, count);
      last = statement;
    },
  };
}

/** What helpers print of a statement besides its words: they have been handed it just before. */
function ownMarkup(statement: AnyStatement, markup: string): PrintedPart | undefined {
  if (markup === "") return undefined;
  if (markup === portionMarkup(statement)) return "portion";
  if (markup === disclosureMarkup(statement)) return "disclosure";
  return "columns" in statement && markup.startsWith("<figure>") ? "chart" : undefined;
}

/** Markup without its tags, invisible direction marks and differences of white space. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/[\u200e\u200f\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function partsOf(statement: AnyStatement, language: string): readonly (readonly [PrintedPart, string])[] {
  if ("columns" in statement) {
    const figures = statement.rows.flatMap(({ values }) => values.filter((value) => value !== null));
    return [
      ["title", escapeMarkup(statement.title)],
      ...[...new Set(figures)].map((value) => ["figure", String(value)] as const),
    ];
  }
  if ("post" in statement) {
    return richParts([
      ["name", statement.name],
      ["post", statement.post],
      ["text", statement.text],
    ]);
  }
  const { text, label, value, unit, raised, question } = statement;
  const amount = value === null ? [] : ([["value", printAmount(value, unit, language)]] as const);
  return richParts([
    ...amount,
    ["text", text],
    ["raised", raised],
    ["question", question],
    ["label", label],
    ["value", value],
  ]);
}

/** As `{{value}}` prints it, and as `{{text value}}` does. */
function richParts(
  parts: readonly (readonly [PrintedPart, string | null])[],
): readonly (readonly [PrintedPart, string])[] {
  return parts.flatMap(([part, value]) => {
    if (value === null) return [];
    const [plain, rich] = [escapeMarkup(value), textMarkup(value)];
    return wordsOf(plain) === wordsOf(rich)
      ? [[part, plain] as const]
      : [[part, plain] as const, [part, rich] as const];
  });
}
