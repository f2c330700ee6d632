import { useEffect, useMemo, useState } from "react";
import type { Selection as Keys } from "react-aria-components";
import type { Session } from "../../document/session.ts";
import type { SelectionHandle } from "../selection.ts";
import { ALL, type Filter } from "./filters.ts";
import { foldedWords } from "./highlight.tsx";
import { topicKey } from "./topic-row.tsx";
import { type ChosenEntries, chosenEntries, type TreeTopic, treeOf } from "./tree-model.ts";
import { useSearch } from "./use-search.ts";

/** What the tree shows; it outlasts the pane, which is taken away where there is no room for it. */
export interface ChooseHandle {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** Words of the query, folded, for marking what they hit. */
  readonly words: readonly string[];
  readonly chosen: ChosenEntries;
  readonly tree: readonly TreeTopic[];
  readonly expanded: ReadonlySet<string>;
  readonly setExpanded: (keys: ReadonlySet<string>) => void;
  /** Keys of the selected rows. */
  readonly selected: ReadonlySet<string>;
  readonly setSelected: (keys: Keys) => void;
  readonly isNarrowed: boolean;
}

/** Opens the topic of what another pane selected, and selects its row. */
function useShownTarget(
  session: Session,
  { selection }: SelectionHandle,
  show: (topic: string, key: string) => void,
): void {
  const { target, origin, serial } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    if (origin === "choose" || origin === "inspector") return;
    const { topics } = session.opened.dossier;
    const owner = topics.find(({ id, entries }) =>
      target.entry === undefined ? id === target.topic : entries.some((entry) => entry.id === target.entry),
    );
    if (owner) show(owner.id, target.entry ?? topicKey(owner.id));
  }, [serial]);
}

export function useChoose(session: Session, selection: SelectionHandle): ChooseHandle {
  const { handle, revision } = session.opened;
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<Filter>(ALL);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelectedKeys] = useState<ReadonlySet<string>>(new Set());
  const found = useSearch(handle, revision, query);
  const chosen = useMemo(() => chosenEntries(session), [session]);
  const tree = useMemo(() => treeOf(session, chosen, { filter, found }), [session, chosen, filter, found]);
  const isNarrowed = found !== null || filter.type !== "all";

  useShownTarget(session, selection, (topic, key) => {
    setQuery("");
    setFilter(ALL);
    setOpened((before) => new Set([...before, topicKey(topic)]));
    setSelectedKeys(new Set([key]));
  });

  const setSelected = (keys: Keys) => {
    const all = tree.flatMap(({ topic, entries }) => [topicKey(topic.id), ...entries.map(({ id }) => id)]);
    setSelectedKeys(keys === "all" ? new Set(all) : new Set([...keys].map(String)));
  };
  const words = useMemo(() => foldedWords(query), [query]);
  // What a search finds must be seen at once.
  const expanded = useMemo(
    () => (isNarrowed ? new Set(tree.map(({ topic }) => topicKey(topic.id))) : opened),
    [isNarrowed, tree, opened],
  );
  return {
    query,
    setQuery,
    filter,
    setFilter,
    words,
    chosen,
    tree,
    expanded,
    setExpanded: setOpened,
    selected,
    setSelected,
    isNarrowed,
  };
}
