import type { AnyStatement, NoteView } from "./briefing.ts";

export type NoteDates = Pick<NoteView, "informationAsOf" | "informationTo" | "reviewBy" | "reviewOverdue">;

/** From when the information in a note is, and when someone must look at it again. `date` is the note's own. */
export function noteDates(statements: readonly AnyStatement[], date: string): NoteDates {
  const standings = statements.map(({ standing }) => standing);
  // The date of a line that we drafted says when we wrote it, and nothing of how old our information is.
  const days = standings.filter(({ origin }) => origin === "sourced").map(({ asOf }) => asOf);
  const reviewBy = earliest(standings.map((standing) => standing.reviewBy));
  return {
    informationAsOf: earliest(days),
    informationTo: days.sort().at(-1) ?? null,
    reviewBy,
    reviewOverdue: reviewBy !== null && reviewBy < date,
  };
}

function earliest(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}
