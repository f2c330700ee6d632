import { isAbove } from "../../../core/marking/levels.ts";
import type { PlantedBrief } from "./brief.ts";
import { isHidden, type PlantedDossier, type PlantedItem } from "./dossier.ts";
import { tokensOf } from "./plant.ts";

/** The dossier and the brief without anything above the ceiling. */
export function withoutHidden(
  dossier: PlantedDossier,
  brief: PlantedBrief,
): { readonly dossier: PlantedDossier; readonly brief: PlantedBrief } {
  const isShown = (item: PlantedItem): boolean => !isHidden(dossier, brief, item);
  const topics = dossier.topics.map((topic) => ({ ...topic, entries: topic.entries.filter(isShown) }));
  const [people, series] = [dossier.people.filter(isShown), dossier.series.filter(isShown)];
  const ids = new Set(topics.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const known = new Set(people.map(({ id }) => id));
  const { meeting } = brief;
  return {
    dossier: {
      ...dossier,
      topics,
      people,
      series,
      sources: citedSources(dossier, { topics, people, series }),
    },
    brief: {
      ...brief,
      topics: brief.topics.map((choice) =>
        typeof choice === "string"
          ? choice
          : { ...choice, entries: choice.entries.filter((id) => ids.has(id)) },
      ),
      ...(meeting && { meeting: { ...meeting, with: meeting.with.filter((id) => known.has(id)) } }),
    },
  };
}

/** Removes sources that only hidden items cite, also from the defaults of files. */
function citedSources(
  { sources, topics }: PlantedDossier,
  shown: Pick<PlantedDossier, "topics" | "people" | "series">,
): PlantedDossier["sources"] {
  const items = [...shown.topics.flatMap(({ entries }) => entries), ...shown.people, ...shown.series];
  const cited = new Set(items.flatMap((item) => item.sources));
  const named = JSON.stringify(topics.map(({ head }) => head.defaults ?? null));
  return sources.filter(({ id }) => cited.has(id) || named.includes(JSON.stringify(id)));
}

/** Tokens that must not appear: those of hidden items and of sources that only they cite. */
export function hiddenTokens(dossier: PlantedDossier, brief: PlantedBrief): readonly string[] {
  const shown = tokensOf(withoutHidden(dossier, brief).dossier);
  return [...tokensOf(dossier)].filter((token) => !shown.has(token));
}

/**
 * Tokens that messages to the author may contain: those of ids in the brief, and of items that the ceiling allows and the
 * brief leaves out as not for disclosure.
 */
export function nameableTokens(dossier: PlantedDossier, brief: PlantedBrief): ReadonlySet<string> {
  const { topics, people, series, scheme } = dossier;
  const items = [...topics.flatMap(({ entries }) => entries), ...people, ...series];
  const allowed = items.filter(({ marking }) => !isAbove(scheme, marking, brief.ceiling));
  return tokensOf([brief.topics, brief.meeting?.with, allowed.map(({ id }) => id)]);
}
