import { useMemo, useRef } from "react";
import { Collection, ListLayout, Tree, useDragAndDrop, Virtualizer } from "react-aria-components";
import { text } from "../../../text/text.ts";
import type { SelectionHandle } from "../../selection.ts";
import { findPlace, type OutlineTopic, outlineTopicKey } from "./outline-model.ts";
import { OutlineEntryRow, OutlineTopicRow } from "./outline-row.tsx";
import type { RowMenuActions } from "./row-menu.tsx";
import type { OutlineActions } from "./use-outline-actions.ts";

interface OutlineTreeProps {
  readonly outline: readonly OutlineTopic[];
  readonly isReadOnly: boolean;
  readonly unfolded: ReadonlySet<string>;
  readonly onUnfold: (keys: ReadonlySet<string>) => void;
  readonly selectedTopic: string | undefined;
  readonly selectedEntry: string | undefined;
  readonly select: SelectionHandle["select"];
  readonly actions: OutlineActions;
  readonly menu: RowMenuActions;
}

/** The row of the selected statement, or that of its topic while the topic is folded. */
export function selectedKey({
  outline,
  unfolded,
  selectedTopic,
  selectedEntry,
}: Pick<OutlineTreeProps, "outline" | "unfolded" | "selectedTopic" | "selectedEntry">): string | undefined {
  const topic = outline.find(({ id, entries }) =>
    selectedEntry === undefined
      ? id === selectedTopic
      : entries.some(({ entry }) => entry.id === selectedEntry),
  );
  if (!topic) return undefined;
  const key = outlineTopicKey(topic.id);
  return selectedEntry !== undefined && unfolded.has(key) ? selectedEntry : key;
}

function useReordering({ outline, isReadOnly, actions }: OutlineTreeProps) {
  return useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].map((key) => ({ "text/plain": findPlace(outline, String(key))?.title ?? "" })),
    onReorder({ keys, target }) {
      const [key] = keys;
      const place = key === undefined ? undefined : findPlace(outline, String(key));
      if (!place) return;
      const others = place.siblings.filter((each) => each !== place.key);
      const at = others.indexOf(String(target.key));
      if (at >= 0) actions.move(place, target.dropPosition === "before" ? at : at + 1);
    },
  });
}

/** A topic's row, the same object while nothing changes in it. */
interface OutlineItem {
  readonly id: string;
  readonly topic: OutlineTopic;
  readonly isUnfolded: boolean;
  /** Of a folded topic one statement is enough: a row with a child is one that arrows unfold. */
  readonly shown: OutlineTopic["entries"];
}

function itemOf(
  topic: OutlineTopic,
  unfolded: ReadonlySet<string>,
  known: ReadonlyMap<OutlineTopic, OutlineItem>,
): OutlineItem {
  const id = outlineTopicKey(topic.id);
  const isUnfolded = unfolded.has(id);
  const earlier = known.get(topic);
  if (earlier?.isUnfolded === isUnfolded) return earlier;
  return { id, topic, isUnfolded, shown: isUnfolded ? topic.entries : topic.entries.slice(0, 1) };
}

const LAYOUT = { estimatedRowSize: 28 };

/** The chosen topics in the order of the note. */
export function OutlineTree(props: OutlineTreeProps) {
  const { outline, isReadOnly, unfolded, onUnfold, select, menu } = props;
  const { dragAndDropHooks } = useReordering(props);
  const selected = selectedKey(props);
  const known = useRef<ReadonlyMap<OutlineTopic, OutlineItem>>(new Map());
  const rows = useMemo(() => {
    const items = outline.map((topic) => itemOf(topic, unfolded, known.current));
    known.current = new Map(items.map((item) => [item.topic, item]));
    return items;
  }, [outline, unfolded]);
  const dependencies = useMemo(() => [isReadOnly, menu], [isReadOnly, menu]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <Tree
        className="outline-tree"
        items={rows}
        dependencies={dependencies}
        aria-label={text.order}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === undefined ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          const place = key === undefined ? undefined : findPlace(outline, String(key));
          if (place) select({ topic: place.topic.id, entry: place.entry?.entry.id }, "brief");
        }}
        expandedKeys={unfolded}
        onExpandedChange={(keys) => onUnfold(new Set([...keys].map(String)))}
        renderEmptyState={() => <p className="outline-empty quiet">{text.orderEmpty}</p>}
      >
        {(row) => (
          <OutlineTopicRow topic={row.topic} isReadOnly={isReadOnly} menu={menu}>
            <Collection items={row.shown} dependencies={dependencies}>
              {(item) => <OutlineEntryRow item={item} isReadOnly={isReadOnly} menu={menu} />}
            </Collection>
          </OutlineTopicRow>
        )}
      </Tree>
    </Virtualizer>
  );
}
