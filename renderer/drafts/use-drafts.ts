import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";

export interface Flushable {
  flush(): Promise<void>;
}

/** The drafts of all documents in the window. */
export interface Drafts {
  /** Why the last attempt to keep a draft failed; it is tried again. */
  readonly failure: Problem | undefined;
  /** What was wrong with drafts that should have come back. */
  readonly remarks: readonly Problem[];
  readonly dismissRemarks: () => void;
  readonly actions: DraftActions;
}

/** The part that never changes. */
export interface DraftActions {
  /** Returns the function that ends it. */
  readonly register: (keeper: Flushable) => () => void;
  readonly flush: () => Promise<void>;
  readonly tellFailure: (problem: Problem | undefined) => void;
  readonly tellRemarks: (problems: readonly Problem[]) => void;
}

/** Drafts are kept at once when the person turns to another program, and before the window closes. */
function useFlushing(flush: () => Promise<void>): void {
  const bridge = useBridge();
  useEffect(() => {
    const onHide = () => void flush();
    const onVisibility = () => document.visibilityState === "hidden" && onHide();
    window.addEventListener("blur", onHide);
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onVisibility);
    const endClosing = bridge.on("closing", () => {
      void flush().then(() => call(bridge.confirmClosing()));
    });
    return () => {
      window.removeEventListener("blur", onHide);
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onVisibility);
      endClosing();
    };
  }, [bridge, flush]);
}

export function useDrafts(): Drafts {
  const keepers = useRef(new Set<Flushable>());
  const [failure, setFailure] = useState<Problem>();
  const [remarks, setRemarks] = useState<readonly Problem[]>([]);
  const flush = useCallback(async () => {
    await Promise.all([...keepers.current].map((keeper) => keeper.flush()));
  }, []);
  useFlushing(flush);
  const actions = useMemo<DraftActions>(
    () => ({
      register(keeper) {
        keepers.current.add(keeper);
        return () => void keepers.current.delete(keeper);
      },
      flush,
      tellFailure: setFailure,
      tellRemarks: (problems) => {
        if (problems.length > 0) setRemarks((before) => [...before, ...problems]);
      },
    }),
    [flush],
  );
  return { failure, remarks, dismissRemarks: useCallback(() => setRemarks([]), []), actions };
}
