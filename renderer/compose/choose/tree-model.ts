import type { DossierView, EntryView, TopicView } from "../../../electron/contract/api.ts";
import { isTaken, type Session } from "../../document/session.ts";
import { type BriefLimits, isOverdue } from "./entry-marks.ts";
import { type Filter, type IsChosen, isShownBy } from "./filters.ts";

/** How much of a topic is in the note. */
export type TakenState = "all" | "some" | "none";

export interface TreeTopic {
  readonly topic: TopicView;
  readonly state: TakenState;
  readonly chosen: number;
  readonly overdue: number;
  /** The statements that search and filter leave. */
  readonly entries: readonly EntryView[];
}

/** Chosen statements by topic; null where all of a topic's are. */
export type ChosenEntries = ReadonlyMap<string, ReadonlySet<string> | null>;

export function chosenEntries({ rows }: Pick<Session, "rows">): ChosenEntries {
  return new Map(
    rows.filter(isTaken).map((row) => [row.topic, row.entries ? new Set(row.entries) : null] as const),
  );
}

export function isChosenIn(chosen: ChosenEntries): IsChosen {
  return (topic, entry) => {
    const entries = chosen.get(topic);
    return entries === null || (entries?.has(entry) ?? false);
  };
}

interface TreeView {
  readonly filter: Filter;
  /** Statements that the search found; null without a search. */
  readonly found: ReadonlySet<string> | null;
}

function stateOf(chosen: number, all: number): TakenState {
  if (chosen === 0) return "none";
  return chosen === all ? "all" : "some";
}

/** The tree in the dossier's order. Search and filter leave out topics without statements that fit. */
export function treeOf(
  dossier: DossierView,
  brief: BriefLimits,
  chosen: ChosenEntries,
  { filter, found }: TreeView,
): readonly TreeTopic[] {
  const isChosen = isChosenIn(chosen);
  const isNarrowed = filter.type !== "all" || found !== null;
  const topics = dossier.topics.map((topic): TreeTopic => {
    const taken = topic.entries.filter((entry) => isChosen(topic.id, entry.id)).length;
    return {
      topic,
      state: stateOf(taken, topic.entries.length),
      chosen: taken,
      overdue: topic.entries.filter((entry) => isOverdue(entry, brief)).length,
      entries: isNarrowed
        ? topic.entries.filter(
            (entry) =>
              (found === null || found.has(entry.id)) &&
              isShownBy(filter, entry, isChosen(topic.id, entry.id), brief, dossier),
          )
        : topic.entries,
    };
  });
  return isNarrowed ? topics.filter(({ entries }) => entries.length > 0) : topics;
}
