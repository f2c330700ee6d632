import type { Brief } from "../brief/brief.ts";
import type { BriefPlaces } from "../brief/brief-fields.ts";
import { wordingOf } from "../brief/wording-of.ts";
import type { AnyStatement } from "../select/briefing.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";

/**
 * Where a finding about the `text` of a statement leads: to the brief where that gives the statement another wording, else
 * to the dossier.
 */
export function whereTextIs(
  statement: AnyStatement,
  brief: Brief,
  places: BriefPlaces,
): Pick<Finding, "place" | "about"> {
  const { id, place } = statement.standing;
  const about = aboutOf(statement);
  if ("post" in statement || wordingOf(brief, id) === undefined) return { place, about };
  const field = `wordings.${id}`;
  const own = places[field];
  return { ...(own && { place: own }), about: { ...about, field } };
}
