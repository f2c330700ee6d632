import type { Brief } from "../brief/brief.ts";
import type { BriefPlaces } from "../brief/brief-fields.ts";
import { wordingOf } from "../brief/wording-of.ts";
import type { Briefing } from "../select/briefing.ts";
import type { Finding } from "./finding.ts";
import { whereTextIs } from "./worded-text.ts";

/** Information about statements that have another wording in this note than in the dossier. */
export function checkWordings(
  brief: Brief,
  { topics }: Briefing,
  places: BriefPlaces = {},
): readonly Finding[] {
  return topics
    .flatMap(({ statements }) => statements)
    .filter(({ standing }) => wordingOf(brief, standing.id) !== undefined)
    .map((statement) => ({
      code: "worded-for-note",
      severity: "information",
      message: `"${statement.standing.id}" is worded for this note`,
      hint: "make sure that its source, date and marking fit the new words",
      ...whereTextIs(statement, brief, places),
    }));
}
