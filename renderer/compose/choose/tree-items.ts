import type { EntryView, TopicView } from "../../../electron/contract/api.ts";
import { topicKey } from "./rows/topic-key.ts";
import type { TreeTopic } from "./tree-model.ts";

/** A row of a statement. What a tick changes in it is in `RowStates`. */
export interface StatementItem {
  readonly id: string;
  readonly topic: string;
  readonly entry: EntryView;
}

/** A row of a topic with the rows below it. */
export interface TopicItem {
  readonly id: string;
  readonly topic: TopicView;
  readonly statements: readonly StatementItem[];
}

function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

/**
 * Makes the rows of the tree. They stay the same objects, list included, while the dossier, the search and the filter
 * do, because React Aria draws every row in view again with any change of the list.
 */
export function createTreeItems(): (tree: readonly TreeTopic[]) => readonly TopicItem[] {
  let items: readonly TopicItem[] = [];

  return (tree) => {
    const topics = new Map(items.map((item) => [item.id, item]));
    const now = tree.map(({ topic, entries }): TopicItem => {
      const id = topicKey(topic.id);
      const earlier = topics.get(id);
      if (!earlier) return { id, topic, statements: entries.map((entry) => itemOf(topic, entry)) };
      const known = new Map(earlier.statements.map((item) => [item.entry, item]));
      const statements = entries.map((entry) => known.get(entry) ?? itemOf(topic, entry));
      return earlier.topic === topic && areSame(earlier.statements, statements)
        ? earlier
        : { id, topic, statements };
    });
    if (!areSame(items, now)) items = now;
    return items;
  };
}

function itemOf({ id: topic }: TopicView, entry: EntryView): StatementItem {
  return { id: entry.id, topic, entry };
}
