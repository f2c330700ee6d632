import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { BriefRenewal } from "../../electron/contract/briefs.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { ContentAction } from "../document/document-reducer.ts";
import type { DocumentHandle } from "../document/use-document.ts";

export interface Renewal {
  /** What is left to be looked at in the open brief; null where its dossier is the one that it was composed with. */
  readonly found: BriefRenewal | null;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Makes changes to the brief, and records that these statements were seen as they are now. */
  readonly take: (entries: readonly string[], changes?: readonly ContentAction[]) => Promise<void>;
}

export function countOf({ changed, gone, added, topicsGone }: BriefRenewal): number {
  return changed.length + gone.length + added.length + topicsGone.length;
}

/** Compares the open brief with its dossier, once that is another one than the brief was composed with. */
export function useRenewal({ state, edit, autosave }: DocumentHandle): Renewal {
  const bridge = useBridge();
  const { session } = state;
  const [found, setFound] = useState<BriefRenewal | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const first = useRef({ id: "", revision: "" });
  const { id } = session ?? {};
  const revision = session?.opened.revision ?? "";
  if (id !== undefined && first.current.id !== id) first.current = { id, revision };
  const isOther = session?.composedWith !== undefined || first.current.revision !== revision;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the dossier that was read again is another one
  useEffect(() => {
    // The list of before stays until the new one is there: a dialog that shows it stays as well.
    if (id === undefined || !(isOther || asked > 0)) return setFound(null);
    let isWanted = true;
    void call(bridge.renewBrief(id)).then((result) => {
      if (isWanted) setFound(result.ok ? result.value : null);
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, id, revision, isOther, asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another brief has another list
  useEffect(() => {
    setFound(null);
    setAsked(0);
    setOpen(false);
  }, [id]);

  const { flush } = autosave;
  const take = useCallback(
    async (entries: readonly string[], changes: readonly ContentAction[] = []) => {
      if (id === undefined) return;
      // What is compared is the brief in the file.
      flushSync(() => {
        for (const change of changes) edit(change);
      });
      await flush();
      const result = await call(bridge.takeOverRenewal(id, entries));
      if (result.ok) setFound(result.value);
    },
    [bridge, id, edit, flush],
  );
  return {
    found,
    isOpen,
    open: useCallback(() => {
      setAsked((times) => times + 1);
      setOpen(true);
    }, []),
    close: useCallback(() => setOpen(false), []),
    take,
  };
}
