import { useCallback, useEffect, useRef } from "react";
import type { DocumentHandle } from "../../document/use-document.ts";

/**
 * Call it before a change: the function that it gives takes the change back. That is an undo as long as the change is the
 * newest step, and `otherwise` later.
 */
export type StepUndo = (otherwise: () => void) => () => void;

export function useStepUndo({ state, dispatch }: Pick<DocumentHandle, "state" | "dispatch">): StepUndo {
  const latest = useRef(state.session);
  useEffect(() => {
    latest.current = state.session;
  });
  return useCallback(
    (otherwise) => {
      const before = latest.current;
      return () => {
        const newest = latest.current?.history.past.at(-1);
        const isNewest = newest && newest.rows === before?.rows && newest.brief === before.brief;
        if (isNewest) dispatch({ type: "undone" });
        else otherwise();
      };
    },
    [dispatch],
  );
}
