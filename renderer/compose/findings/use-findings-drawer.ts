import { useMemo, useState } from "react";

/** Whether the findings are in view, and the last wish to go to the next or previous of them. */
export interface FindingsDrawer {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Grows with each wish; 0 before the first. */
  readonly step: { readonly serial: number; readonly by: 1 | -1 };
  /** Opens the drawer and goes to the next or previous finding. */
  readonly go: (by: 1 | -1) => void;
}

export function useFindingsDrawer(): FindingsDrawer {
  const [isOpen, setOpen] = useState(false);
  const [step, setStep] = useState<FindingsDrawer["step"]>({ serial: 0, by: 1 });
  return useMemo(
    () => ({
      isOpen,
      setOpen,
      step,
      go(by) {
        setOpen(true);
        setStep(({ serial }) => ({ serial: serial + 1, by }));
      },
    }),
    [isOpen, step],
  );
}
