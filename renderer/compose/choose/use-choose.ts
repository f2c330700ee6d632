import { useCallback, useEffect, useMemo, useState } from "react";
import type { Selection as Keys } from "react-aria-components";
import type { Session } from "../../document/session.ts";
import type { SelectionHandle } from "../selection.ts";
import type { BriefLimits } from "./entry-marks.ts";
import { ALL, type Filter } from "./filters.ts";
import { foldedWords } from "./highlight.tsx";
import { topicKey } from "./rows/topic-key.ts";
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
  /** The limits of the brief; the same object while none of them changes. */
  readonly brief: BriefLimits;
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
  const { rows } = session;
  const { dossier } = session.opened;
  const { date, ceiling, disclosure } = session.brief;
  const brief = useMemo(() => ({ date, ceiling, disclosure }), [date, ceiling, disclosure]);
  const chosen = useMemo(() => chosenEntries({ rows }), [rows]);
  const tree = useMemo(
    () => treeOf(dossier, brief, chosen, { filter, found }),
    [dossier, brief, chosen, filter, found],
  );
  const isNarrowed = found !== null || filter.type !== "all";

  useShownTarget(session, selection, (topic, key) => {
    setQuery("");
    setFilter(ALL);
    setOpened((before) => new Set([...before, topicKey(topic)]));
    setSelectedKeys(new Set([key]));
  });

  const setSelected = useCallback(
    (keys: Keys) => {
      const all = tree.flatMap(({ topic, entries }) => [topicKey(topic.id), ...entries.map(({ id }) => id)]);
      setSelectedKeys(keys === "all" ? new Set(all) : new Set([...keys].map(String)));
    },
    [tree],
  );
  const words = useMemo(() => foldedWords(query), [query]);
  // What a search finds must be seen at once.
  const expanded = useMemo(
    () => (isNarrowed ? new Set(tree.map(({ topic }) => topicKey(topic.id))) : opened),
    [isNarrowed, tree, opened],
  );
  return useMemo(
    () => ({
      ...{ query, setQuery, filter, setFilter, words, brief, chosen, tree, isNarrowed },
      ...{ expanded, setExpanded: setOpened, selected, setSelected },
    }),
    [query, filter, words, brief, chosen, tree, isNarrowed, expanded, selected, setSelected],
  );
}
