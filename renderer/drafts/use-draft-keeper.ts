import { useEffect, useRef } from "react";
import type { Result } from "../../core/problem/result.ts";
import type { Draft, DraftSubject } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { createDraftKeeper, type DraftKeeper, type KeeperClock } from "./draft-keeper.ts";
import type { DraftActions } from "./use-drafts.ts";

/** A document whose unsaved work is to be kept. */
export interface DraftDocument {
  readonly subject: DraftSubject;
  /** The draft that was found when the document was opened. */
  readonly found: Draft | null;
  /** The unsaved work; null where there is none. */
  readonly draft: Draft | null;
}

const CLOCK: KeeperClock = {
  now: () => performance.now(),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (timer) => window.clearTimeout(timer as number),
};

/** Keeps the unsaved work of the document that is open, and of the one before it until that is on the disk. */
export function useDraftKeeper(document: DraftDocument | null, actions: DraftActions): void {
  const bridge = useBridge();
  const latest = useRef(document);
  latest.current = document;
  const keeper = useRef<DraftKeeper<Draft> | null>(null);
  const key = document && JSON.stringify(document.subject);

  useEffect(() => {
    const { current } = latest;
    if (key === null || current === null) return;
    const { subject, found } = current;
    const told = async (work: Promise<Result<null>>): Promise<boolean> => {
      const result = await call(work);
      actions.tellFailure(result.ok ? undefined : result.problems[0]);
      return result.ok;
    };
    const own = createDraftKeeper<Draft>({
      clock: CLOCK,
      kept: found,
      keep: (draft) => told(bridge.keepDraft(draft)),
      drop: () => told(bridge.dropDraft(subject)),
    });
    keeper.current = own;
    const unregister = actions.register(own);
    return () => {
      keeper.current = null;
      void own.flush().finally(() => {
        own.end();
        unregister();
      });
    };
  }, [bridge, actions, key]);

  const draft = document?.draft ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` changes with the document, whose keeper must see the draft
  useEffect(() => keeper.current?.change(draft), [draft, key]);
}
