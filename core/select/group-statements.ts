import { isForReader } from "../dossier/dossier.ts";
import type { EntryStatement, StatementGroups } from "./briefing.ts";

/** Sorts statements into what a note asks for, most important first where `ranked` numbers say so. */
export function groupStatements(statements: readonly EntryStatement[]): StatementGroups {
  const usable = statements.filter((statement) => !isRestricted(statement));
  const of = (type: EntryStatement["type"]): readonly EntryStatement[] =>
    usable.filter((statement) => statement.type === type);
  const aims = (type: "objective" | "ask", side: "ours" | "theirs"): readonly EntryStatement[] =>
    of(type).filter((statement) => statement.side === side);
  const background = usable.filter(isBackground);
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
    usableBackground: background,
    restrictedBackground: statements.filter(isRestricted),
    figures: usable.filter(isFigure),
    agreements: of("agreement"),
    contacts: of("contact"),
    opportunities: of("opportunity"),
    risks: of("risk"),
    nextSteps: of("next-step"),
  };
}

/** Agreements and contacts are background too; facts that stand in the table of facts are not said twice. */
function isBackground(statement: EntryStatement): boolean {
  return !isFigure(statement) && ["background", "fact", "agreement", "contact"].includes(statement.type);
}

function isFigure(statement: EntryStatement): boolean {
  return statement.type === "fact" && statement.label !== null && statement.value !== null;
}

/**
 * What is not for disclosure is set apart, whatever its kind: a line among the points to make would be spoken.
 * Kinds that are so by their nature keep their own groups.
 */
function isRestricted({ standing, type }: EntryStatement): boolean {
  return standing.disclosure === "not-for-disclosure" && !isForReader(type);
}
