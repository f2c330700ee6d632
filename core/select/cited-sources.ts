import type { Dossier } from "../dossier/dossier.ts";
import type { SourceRecord } from "../source/source-record.ts";
import type { AnyStatement } from "./briefing.ts";

/** Records of the sources that the note can cite. Other sources may belong to statements above the ceiling. */
export function citedSources(
  { sources }: Dossier,
  statements: readonly AnyStatement[],
): readonly SourceRecord[] {
  const cited = new Set(statements.flatMap(({ standing }) => standing.citations.map(({ source }) => source)));
  return sources.filter(({ id }) => cited.has(id));
}
