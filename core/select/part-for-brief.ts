import type { Brief } from "../brief/brief.ts";
import type { Dossier } from "../dossier/dossier.ts";

/**
 * The part of a dossier that a note on the brief can show or speak of: topics that it does not choose keep their names
 * alone. The note is the same; a large dossier need not cross to a worker, whole, for each preview of a few topics.
 */
export function partForBrief(dossier: Dossier, { topics }: Brief): Dossier {
  const chosen = new Set(topics.map(({ topic }) => topic));
  return {
    ...dossier,
    topics: dossier.topics.map((topic) => (chosen.has(topic.id) ? topic : { ...topic, entries: [] })),
  };
}
