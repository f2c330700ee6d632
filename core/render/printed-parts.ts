import type { AnyStatement } from "../select/briefing.ts";
import type { StatementField } from "./traced-value.ts";

/** Fields of statements that have words, numbers or marks. */
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

/** The field or mark of a statement that the template printed. */
export type PrintedPart = (typeof PARTS)[number];

/** Whether it is a mark before a statement's words and none of them. */
export function isMark(part: PrintedPart): boolean {
  return part === "portion" || part === "disclosure";
}

/** A printed part of a statement, with its offset in the markup. */
export interface Print {
  readonly statement: AnyStatement;
  readonly part: PrintedPart;
  readonly offset: number;
}

/**
 * The parts of statements from which a printed value was read. Conditions and counts show nothing of the statements that
 * they read; dates and ids are not words of a statement.
 */
export function printsOf(from: readonly StatementField[], offset: number): readonly Print[] {
  return from.flatMap(({ statement, field }) => {
    const part = PARTS.find((each) => each === field);
    return part === undefined ? [] : [{ statement, part, offset }];
  });
}
