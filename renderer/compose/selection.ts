import { useCallback, useMemo, useState } from "react";

/** What a person looks at: a topic, a statement, a field of the form, a person, or a page. */
export interface Target {
  readonly topic?: string | undefined;
  readonly entry?: string | undefined;
  /** Path of a field of the brief, such as `meeting.when`. */
  readonly field?: string | undefined;
  readonly person?: string | undefined;
}

/** The pane in which the person chose the target; the others then show it. */
export type TargetOrigin = "choose" | "inspector" | "brief" | "note" | "findings" | "palette";

export interface Selection {
  readonly target: Target;
  readonly origin: TargetOrigin;
  /** Changes each time, so that the same place can be shown again. */
  readonly serial: number;
}

export interface SelectionHandle {
  readonly selection: Selection;
  readonly select: (target: Target, origin: TargetOrigin) => void;
}

const NOTHING: Selection = { target: {}, origin: "choose", serial: 0 };

/** What is selected in Compose, shared by its panes. */
export function useSelection(): SelectionHandle {
  const [selection, setSelection] = useState(NOTHING);
  const select = useCallback(
    (target: Target, origin: TargetOrigin) =>
      setSelection(({ serial }) => ({ target, origin, serial: serial + 1 })),
    [],
  );
  return useMemo(() => ({ selection, select }), [selection, select]);
}
