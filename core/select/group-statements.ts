import { countsAsBackground, type EntryType, isForReader } from "../dossier/entry-types.ts";
import type { EntryStatement, StatementGroups, StatementOf } from "./briefing.ts";

/** Sorts statements into the lists that a template prints; each list keeps their order. */
export function groupStatements(statements: readonly EntryStatement[]): StatementGroups {
  const usable = statements.filter((statement) => !isRestricted(statement));
  const of = <Type extends EntryType>(type: Type): readonly StatementOf<Type>[] =>
    usable.filter((statement): statement is StatementOf<Type> => statement.type === type);
  const aims = <Type extends "objective" | "ask">(type: Type, side: "ours" | "theirs") =>
    of(type).filter((statement) => statement.side === side);
  return {
    bottomLine: of("bottom-line"),
    interests: of("interest"),
    ourObjectives: aims("objective", "ours"),
    theirObjectives: aims("objective", "theirs"),
    ourAsks: aims("ask", "ours"),
    theirAsks: aims("ask", "theirs"),
    points: of("point"),
    defensiveLines: of("defensive-line"),
    questions: of("question"),
    sensitivities: of("sensitivity"),
    usableBackground: usable.filter(isBackground),
    restrictedBackground: statements.filter(isRestricted),
    figures: of("fact").filter(isFigure),
    agreements: of("agreement"),
    contacts: of("contact"),
    opportunities: of("opportunity"),
    risks: of("risk"),
    nextSteps: of("next-step"),
  };
}

/** Whether a statement is background. A fact in the table of figures is not repeated there. */
function isBackground(statement: EntryStatement): boolean {
  return countsAsBackground(statement.type) && !(statement.type === "fact" && isFigure(statement));
}

function isFigure({ label, value }: StatementOf<"fact">): boolean {
  return label !== null && value !== null;
}

/**
 * Whether a statement goes into the list of restricted background. Statements that are not for disclosure are kept out of
 * the points to make, where they would be spoken aloud. Types that are for the reader alone have their own lists.
 */
function isRestricted({ standing, type }: EntryStatement): boolean {
  return standing.disclosure === "not-for-disclosure" && !isForReader(type);
}
