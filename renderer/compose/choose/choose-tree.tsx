import { type Dispatch, type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import { Collection, ListLayout, Tree, Virtualizer } from "react-aria-components";
import type { LevelView } from "../../../electron/contract/api.ts";
import type { ContentAction } from "../../document/document-reducer.ts";
import { text } from "../../text/text.ts";
import { useStable } from "../../ui/hooks/use-stable.ts";
import type { SelectionHandle } from "../selection.ts";
import type { BriefLimits } from "./entry-marks.ts";
import { StatementRow } from "./rows/statement-row.tsx";
import { topicKey } from "./rows/topic-key.ts";
import { TopicRow } from "./rows/topic-row.tsx";
import { RowStatesContext, useRowStates } from "./rows/use-row-states.ts";
import { createTreeItems, type TopicItem } from "./tree-items.ts";
import { isChosenIn, type TreeTopic } from "./tree-model.ts";
import type { ChooseHandle } from "./use-choose.ts";
import "./choose-tree.css";

interface ChooseTreeProps {
  readonly levels: readonly LevelView[];
  readonly brief: BriefLimits;
  readonly isReadOnly: boolean;
  readonly choose: ChooseHandle;
  readonly selection: SelectionHandle;
  readonly edit: Dispatch<ContentAction>;
  /** Chosen statements that the template prints nowhere. */
  readonly notPrinted: ReadonlySet<string>;
  readonly onInspect: () => void;
}

/** What every row depends on. */
interface RowSetting extends Pick<ChooseTreeProps, "isReadOnly" | "edit"> {
  readonly words: readonly string[];
}

const LAYOUT = { estimatedRowSize: 48 };

/** The actions that take the rows in, or out where all of them are in. */
function ticksOf(
  tree: readonly TreeTopic[],
  selected: ReadonlySet<string>,
  chosen: ChooseHandle["chosen"],
): readonly ContentAction[] {
  const isChosen = isChosenIn(chosen);
  const topics = tree.filter(({ topic }) => selected.has(topicKey(topic.id)));
  const entries = tree.flatMap(({ topic, entries }) =>
    selected.has(topicKey(topic.id))
      ? []
      : entries.filter(({ id }) => selected.has(id)).map(({ id }) => ({ topic: topic.id, entry: id })),
  );
  const areIn =
    topics.every(({ state }) => state === "all") &&
    entries.every(({ topic, entry }) => isChosen(topic, entry));
  return [
    ...topics.map(({ topic }) => tickTopic(topic.id, !areIn)),
    ...entries.map(({ topic, entry }) => ({ type: "entryChosen", topic, entry, chosen: !areIn }) as const),
  ];
}

/** The rows that a key is about: the one with the focus, and with it all others where it is among the selected. */
function rowsOf(target: EventTarget, selected: ReadonlySet<string>): ReadonlySet<string> {
  const row = target instanceof Element ? target.closest("[role=row]") : null;
  const key = row?.getAttribute("data-key") ?? null;
  return key === null || selected.has(key) ? selected : new Set([key]);
}

function tickTopic(topic: string, isTaken: boolean): ContentAction {
  return isTaken ? { type: "everyEntryChosen", topic } : { type: "topicChosen", topic, chosen: false };
}

/** Scrolls to what another pane selected. */
function useScrollToTarget({ selection, choose }: ChooseTreeProps) {
  const element = useRef<HTMLDivElement>(null);
  const { serial, origin } = selection.selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    if (origin === "choose" || origin === "inspector") return;
    const [key] = choose.selected;
    if (key === undefined) return;
    const frame = requestAnimationFrame(() => {
      element.current?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "center" });
    });
    return () => cancelAnimationFrame(frame);
  }, [serial, origin, choose.selected]);
  return element;
}

/** A topic with its statements. A function and no component, because a tree takes its rows as they are. */
function topicRow({ id, topic, statements }: TopicItem, setting: RowSetting) {
  const { words, isReadOnly, edit } = setting;
  return (
    <TopicRow
      key={id}
      topic={topic}
      words={words}
      isReadOnly={isReadOnly}
      onTick={(each, isTaken) => edit(tickTopic(each, isTaken))}
    >
      <Collection items={statements} dependencies={[setting]}>
        {(item) => (
          <StatementRow
            item={item}
            words={words}
            isReadOnly={isReadOnly}
            onTick={(entry, isTaken) =>
              edit({ type: "entryChosen", topic: item.topic, entry, chosen: isTaken })
            }
          />
        )}
      </Collection>
    </TopicRow>
  );
}

interface RowsProps {
  readonly items: readonly TopicItem[];
  readonly setting: RowSetting;
  readonly selected: ReadonlySet<string>;
  readonly onSelectionChange: ChooseHandle["setSelected"];
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: ChooseHandle["setExpanded"];
  readonly onInspect: () => void;
}

/** The rows, which are all drawn anew where one comes or goes, is selected or unfolded; the rest they look up themselves. */
const Rows = memo(function Rows(props: RowsProps) {
  const { items, setting, selected, onSelectionChange, expanded, onExpandedChange, onInspect } = props;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <Tree
        className="tree"
        items={items}
        dependencies={[setting]}
        aria-label={text.statements}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={onSelectionChange}
        expandedKeys={expanded}
        onExpandedChange={(keys) => onExpandedChange(new Set([...keys].map(String)))}
        onAction={onInspect}
        renderEmptyState={() => <p className="tree-empty quiet">{text.noMatch}</p>}
      >
        {(item) => topicRow(item, setting)}
      </Tree>
    </Virtualizer>
  );
});

/** Drawn anew where the choice, a mark or the search changed, and not for each letter that is typed elsewhere. */
export const ChooseTree = memo(function ChooseTree(props: ChooseTreeProps) {
  const { levels, brief, isReadOnly, choose, selection, edit, notPrinted, onInspect } = props;
  const { tree, chosen, words } = choose;
  const [itemsOf] = useState(createTreeItems);
  const items = useMemo(() => itemsOf(tree), [itemsOf, tree]);
  const states = useRowStates(
    useMemo(() => ({ tree, brief, levels, chosen, notPrinted }), [tree, brief, levels, chosen, notPrinted]),
  );
  const setting = useMemo(() => ({ words, isReadOnly, edit }), [words, isReadOnly, edit]);
  const element = useScrollToTarget(props);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== " " || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (isReadOnly) return;
    for (const action of ticksOf(tree, rowsOf(event.target, choose.selected), choose.chosen)) edit(action);
  };
  const onSelectionChange = useStable<Parameters<ChooseHandle["setSelected"]>>((keys) => {
    choose.setSelected(keys);
    const [key] = keys === "all" ? [] : [...keys].map(String);
    const owner = tree.find(
      ({ topic, entries }) => topicKey(topic.id) === key || entries.some(({ id }) => id === key),
    );
    if (!owner || key === undefined) return;
    const isTopic = topicKey(owner.topic.id) === key;
    selection.select({ topic: owner.topic.id, ...(isTopic ? {} : { entry: key }) }, "choose");
  });

  return (
    <div className="choose-tree" ref={element} onKeyDownCapture={onKeyDownCapture}>
      <RowStatesContext value={states}>
        <Rows
          items={items}
          setting={setting}
          selected={choose.selected}
          onSelectionChange={onSelectionChange}
          expanded={choose.expanded}
          onExpandedChange={choose.setExpanded}
          onInspect={onInspect}
        />
      </RowStatesContext>
    </div>
  );
});
