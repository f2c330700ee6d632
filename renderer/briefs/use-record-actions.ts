import { useCallback, useState } from "react";
import { isError, type Problem } from "../../core/problem/problem.ts";
import type { SavedNoteRecord } from "../../electron/contract/briefs.ts";
import type { RemadeNote } from "../../electron/contract/notes.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { nextJob } from "../bridge/job.ts";
import { text } from "../text/text.ts";

export type RecordAction = keyof typeof text.recordActions;

export const RECORD_ACTIONS = Object.keys(text.recordActions) as readonly RecordAction[];

/** What came of the last action, in words and in problems. */
export interface RecordOutcome {
  readonly record: string;
  readonly words: string;
  readonly problems: readonly Problem[];
}

export interface RecordActions {
  readonly run: (action: RecordAction, record: SavedNoteRecord) => void;
  readonly outcome: RecordOutcome | null;
  readonly isBusy: boolean;
  /** The record that is compared with a note of now. */
  readonly compared: SavedNoteRecord | null;
  readonly endComparing: () => void;
}

function remadeWords(remade: RemadeNote | null): string {
  if (remade === null) return text.remade.nothing;
  return remade.type === "same" ? text.remade.same(remade.fileName) : text.remade[remade.type];
}

/** What a person can do with a note that was saved. */
export function useRecordActions(): RecordActions {
  const bridge = useBridge();
  const [outcome, setOutcome] = useState<RecordOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [compared, setCompared] = useState<SavedNoteRecord | null>(null);

  const tell = (record: string, words: string, problems: readonly Problem[] = []) =>
    setOutcome({ record, words, problems });
  const look = async (action: "open" | "show", { id }: SavedNoteRecord) => {
    const result = await call(action === "open" ? bridge.openNote(id) : bridge.showNote(id));
    const [first] = result.problems;
    if (!first) return setOutcome(null);
    tell(id, isError(first) ? text.recordFailed[action] : text.recordRemarks, result.problems);
  };
  const remake = async ({ id }: SavedNoteRecord) => {
    setBusy(true);
    tell(id, text.remaking);
    const result = await call(bridge.remakeNote(id, nextJob("remake")));
    setBusy(false);
    if (result.ok) tell(id, remadeWords(result.value), result.problems);
    else tell(id, text.recordFailed.remake, result.problems);
  };
  return {
    run(action, record) {
      if (isBusy) return;
      if (action === "compare") setCompared(record);
      else if (action === "remake") void remake(record);
      else void look(action, record);
    },
    outcome,
    isBusy,
    compared,
    endComparing: useCallback(() => setCompared(null), []),
  };
}
