import { useCallback, useEffect, useRef, useState } from "react";
import type { StatementPlace } from "../../../electron/contract/api.ts";
import type { SelectionHandle, Target } from "../../compose/selection.ts";
import { text } from "../../text/text.ts";
import type { Pages } from "../use-pages.ts";
import { firstPlace, nextStatement } from "./places.ts";

/** A statement that the note may print. */
export interface ShownStatement {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
}

export interface StatementsHandle {
  readonly selected: string | undefined;
  /** What was selected by keys, to be read out. */
  readonly spoken: string;
  readonly select: ((entry: string) => void) | undefined;
  readonly step: ((step: 1 | -1) => void) | undefined;
}

interface Wanted {
  readonly selection: SelectionHandle | undefined;
  readonly statements: readonly ShownStatement[];
  readonly places: readonly StatementPlace[];
  readonly pages: Pages;
}

function entriesOf(target: Target, statements: readonly ShownStatement[]): ReadonlySet<string> {
  const { entry, person, topic } = target;
  if (entry !== undefined) return new Set([entry]);
  if (person !== undefined) return new Set([person]);
  return new Set(statements.flatMap((each) => (each.topic === topic ? [each.id] : [])));
}

/** Brings into view what another pane selected. What is chosen in Choose is outlined where it stands. */
function useShowTarget({ selection, statements, places, pages }: Wanted): void {
  const { target, origin, serial } = selection?.selection ?? {};
  const { isShown, showBand } = pages;
  const shown = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    if (!target || !serial || serial === shown.current || !isShown) return;
    if (origin === "note" || origin === "choose") return;
    shown.current = serial;
    const place = firstPlace(places, entriesOf(target, statements));
    if (place) showBand(place.page, place.box[1], place.box[3]);
  }, [serial, isShown]);
}

/** The statements of the pages: which one is selected, and selecting another. */
export function useStatements(wanted: Wanted): StatementsHandle {
  const { selection, statements, places, pages } = wanted;
  const [spoken, setSpoken] = useState("");
  useShowTarget(wanted);
  const send = selection?.select;
  const select = useCallback(
    (entry: string) => {
      const topic = statements.find(({ id }) => id === entry)?.topic;
      send?.(topic === undefined ? { person: entry } : { topic, entry }, "note");
    },
    [send, statements],
  );
  const { entry, person } = selection?.selection.target ?? {};
  const selected = entry ?? person;
  const { page, showBand } = pages;
  const step = useCallback(
    (by: 1 | -1) => {
      const place = nextStatement(places, selected, page, by);
      if (!place) return;
      select(place.entry);
      showBand(place.page, place.box[1], place.box[3]);
      const words = statements.find(({ id }) => id === place.entry)?.text ?? "";
      setSpoken(text.statementOnPage(words, place.page));
    },
    [places, selected, page, select, showBand, statements],
  );
  return selection
    ? { selected, spoken, select, step }
    : { selected: undefined, spoken: "", select: undefined, step: undefined };
}
