import type { AnyStatement } from "../select/briefing.ts";
import type { StatementField } from "./traced-value.ts";

/** Fields of entries, people and series that hold words or figures of theirs, and the marks before them. */
const PARTS = [
  "text",
  "label",
  "value",
  "raised",
  "question",
  "name",
  "post",
  "title",
  "values",
  "numbers",
  "chart",
  "portion",
  "disclosure",
] as const;

/** Which of a statement's words, or which mark of it, the template printed. */
export type PrintedPart = (typeof PARTS)[number];

/** One printing of a part of a statement, at its offset in the markup. */
export interface Print {
  readonly statement: AnyStatement;
  readonly part: PrintedPart;
  readonly offset: number;
}

/**
 * The parts of statements that a printed value was read from. Conditions and counts read statements and show
 * nothing of them, dates and ids are none of their words.
 */
export function printsOf(from: readonly StatementField[], offset: number): readonly Print[] {
  return from.flatMap(({ statement, field }) => {
    const part = PARTS.find((each) => each === field);
    return part === undefined ? [] : [{ statement, part, offset }];
  });
}
