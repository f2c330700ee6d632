import type { AnyStatement, NoteView } from "./briefing.ts";

export type NoteDates = Pick<NoteView, "informationAsOf" | "informationTo" | "reviewBy" | "reviewOverdue">;

/** The dates of the information in a note, and when it must be reviewed. `date` is the date of the note. */
export function noteDates(statements: readonly AnyStatement[], date: string): NoteDates {
  const standings = statements.map(({ standing }) => standing);
  // The date of a drafted line says when it was written, not how old the information is.
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
