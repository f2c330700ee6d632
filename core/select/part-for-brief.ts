import type { Brief } from "../brief/brief.ts";
import type { Dossier } from "../dossier/dossier.ts";

/**
 * The dossier without the entries of topics that the brief does not choose. The note is the same, but less data crosses to
 * the worker for each preview.
 */
export function partForBrief(dossier: Dossier, { topics }: Brief): Dossier {
  const chosen = new Set(topics.map(({ topic }) => topic));
  return {
    ...dossier,
    topics: dossier.topics.map((topic) => (chosen.has(topic.id) ? topic : { ...topic, entries: [] })),
  };
}
