import type { EntryView, LevelView } from "../../../../electron/contract/api.ts";
import { type BriefLimits, type EntryMark, marksOf } from "../entry-marks.ts";
import type { ChosenEntries, TakenState, TreeTopic } from "../tree-model.ts";
import { isChosenIn } from "../tree-model.ts";

/** What a tick, a limit of the brief or a new note changes in the row of a statement. */
export interface StatementState {
  readonly isChosen: boolean;
  readonly marks: readonly EntryMark[];
}

/** What a tick or the brief's date changes in the row of a topic. */
export interface TopicState {
  readonly state: TakenState;
  readonly chosen: number;
  readonly overdue: number;
}

/** What the states of rows depend on besides the dossier. */
export interface RowsSetting {
  readonly tree: readonly TreeTopic[];
  readonly brief: BriefLimits;
  readonly levels: readonly LevelView[];
  readonly chosen: ChosenEntries;
  /** Chosen statements that the template prints nowhere. */
  readonly notPrinted: ReadonlySet<string>;
}

/**
 * The states of the tree's rows, which each row in view looks up for itself: of a thousand rows a tick draws two. A state
 * in which nothing changed stays the same object.
 */
export interface RowStates {
  set(setting: RowsSetting): void;
  subscribe(listener: () => void): () => void;
  statement(topic: string, entry: EntryView): StatementState;
  topic(id: string): TopicState;
}

const NO_TOPIC: TopicState = { state: "none", chosen: 0, overdue: 0 };

interface KeptStatement extends StatementState {
  readonly entry: EntryView;
  readonly isPrinted: boolean;
}

export function createRowStates(first: RowsSetting): RowStates {
  const listeners = new Set<() => void>();
  let statements = new Map<string, KeptStatement>();
  const topics = new Map<string, TopicState>();
  let setting = first;
  let isChosen = isChosenIn(first.chosen);

  function take(next: RowsSetting): void {
    // Marks depend on the limits of the brief.
    if (next.brief !== setting.brief || next.levels !== setting.levels) statements = new Map();
    setting = next;
    isChosen = isChosenIn(next.chosen);
    for (const { topic, state, chosen, overdue } of next.tree) {
      const before = topics.get(topic.id);
      const isSame = before?.state === state && before.chosen === chosen && before.overdue === overdue;
      if (!isSame) topics.set(topic.id, { state, chosen, overdue });
    }
  }

  take(first);
  return {
    set(next) {
      if (next === setting) return;
      take(next);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    topic: (id) => topics.get(id) ?? NO_TOPIC,
    statement(topic, entry) {
      const isIn = isChosen(topic, entry.id);
      const isPrinted = !(isIn && setting.notPrinted.has(entry.id));
      const before = statements.get(entry.id);
      if (before?.entry === entry && before.isChosen === isIn && before.isPrinted === isPrinted)
        return before;
      const marks = marksOf(entry, setting.brief, setting.levels, isPrinted);
      const state = { entry, isChosen: isIn, isPrinted, marks };
      statements.set(entry.id, state);
      return state;
    },
  };
}
