import { useCallback, useState } from "react";
import type { Target } from "./selection.ts";

/** A place in the open brief that something outside Compose leads to. */
export interface Revealed {
  readonly target: Target;
  /** Changes each time, so that the same place can be shown again. */
  readonly serial: number;
}

export interface RevealHandle {
  readonly revealed: Revealed | null;
  readonly show: (target: Target) => void;
}

export function useReveal(): RevealHandle {
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const show = useCallback(
    (target: Target) => setRevealed((before) => ({ target, serial: (before?.serial ?? 0) + 1 })),
    [],
  );
  return { revealed, show };
}

/** Frames in which a row must have appeared: its topic is opened and scrolled to first. */
const MAX_FRAMES = 30;

/** Gives the focus to the row that is selected in the tree, as soon as it is there. */
export function focusSelectedRow(frames = MAX_FRAMES): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>('.choose-pane [role="row"][aria-selected="true"]');
    if (row) row.focus();
    else if (frames > 0) focusSelectedRow(frames - 1);
  });
}
