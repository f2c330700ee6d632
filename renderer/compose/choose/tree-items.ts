import type { EntryView, LevelView } from "../../../electron/contract/api.ts";
import { type BriefLimits, type EntryMark, marksOf } from "./entry-marks.ts";
import { topicKey } from "./topic-row.tsx";
import { type ChosenEntries, isChosenIn, type TreeTopic } from "./tree-model.ts";

/** A row of a statement, with all that is drawn in it. */
export interface StatementItem {
  readonly id: string;
  readonly topic: string;
  readonly entry: EntryView;
  readonly isChosen: boolean;
  readonly marks: readonly EntryMark[];
}

/** A row of a topic with the rows below it. */
export interface TopicItem {
  readonly id: string;
  readonly row: TreeTopic;
  readonly statements: readonly StatementItem[];
}

/** What the rows of statements depend on besides the dossier. */
export interface RowsSetting {
  readonly brief: BriefLimits;
  readonly levels: readonly LevelView[];
  readonly chosen: ChosenEntries;
  /** Chosen statements that the template prints nowhere. */
  readonly notPrinted: ReadonlySet<string>;
}

function isSameTopic(before: TreeTopic, after: TreeTopic): boolean {
  return (
    before.topic === after.topic &&
    before.state === after.state &&
    before.chosen === after.chosen &&
    before.overdue === after.overdue
  );
}

function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

/**
 * Makes the rows of the tree. A row in which nothing changed stays the same object, so that React Aria draws it no more
 * than once: of a thousand rows a tick changes two.
 */
export function createTreeItems(): (
  tree: readonly TreeTopic[],
  setting: RowsSetting,
) => readonly TopicItem[] {
  let topics = new Map<string, TopicItem>();
  let statements = new Map<string, StatementItem>();
  let last: RowsSetting | undefined;

  return (tree, setting) => {
    const { brief, levels, chosen, notPrinted } = setting;
    const isChosen = isChosenIn(chosen);
    const keepsMarks = last?.brief === brief && last.levels === levels;
    const before = last;
    const known = { topics, statements };
    topics = new Map();
    statements = new Map();
    last = setting;

    function statementItem(topic: string, entry: EntryView): StatementItem {
      const isIn = isChosen(topic, entry.id);
      const isPrinted = !(isIn && notPrinted.has(entry.id));
      const earlier = known.statements.get(entry.id);
      const wasPrinted = earlier && !(earlier.isChosen && before?.notPrinted.has(entry.id));
      const stays = earlier?.entry === entry && earlier.isChosen === isIn && wasPrinted === isPrinted;
      const item =
        stays && keepsMarks && earlier
          ? earlier
          : { id: entry.id, topic, entry, isChosen: isIn, marks: marksOf(entry, brief, levels, isPrinted) };
      statements.set(entry.id, item);
      return item;
    }

    return tree.map((row) => {
      const { topic, entries } = row;
      const rows = entries.map((entry) => statementItem(topic.id, entry));
      const earlier = known.topics.get(topic.id);
      const item =
        earlier && isSameTopic(earlier.row, row) && areSame(earlier.statements, rows)
          ? earlier
          : { id: topicKey(topic.id), row, statements: rows };
      topics.set(topic.id, item);
      return item;
    });
  };
}
