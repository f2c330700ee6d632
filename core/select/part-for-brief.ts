import type { Brief } from "../brief/brief.ts";
import type { Dossier, Entry } from "../dossier/dossier.ts";

/**
 * The dossier without the entries of topics that the brief does not choose, except those that it words anew: the note would
 * call them unknown. The note is the same, but less data crosses to the worker for each preview.
 */
export function partForBrief(dossier: Dossier, { topics, wordings = {} }: Brief): Dossier {
  const chosen = new Set(topics.map(({ topic }) => topic));
  const worded = (entries: readonly Entry[]) => entries.filter(({ id }) => Object.hasOwn(wordings, id));
  return {
    ...dossier,
    topics: dossier.topics.map((topic) =>
      chosen.has(topic.id) ? topic : { ...topic, entries: worded(topic.entries) },
    ),
  };
}
