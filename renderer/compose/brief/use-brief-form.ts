import { type RefObject, useMemo, useRef, useState } from "react";
import type { FormGroup } from "./form-groups.ts";

/** What the pane shows; it outlasts the pane, which is taken away where there is no room for it. */
export interface BriefForm {
  readonly open: ReadonlySet<FormGroup>;
  readonly setOpen: (group: FormGroup, isOpen: boolean) => void;
  /** Keys of the unfolded topics of the outline. */
  readonly unfolded: ReadonlySet<string>;
  readonly setUnfolded: (keys: ReadonlySet<string>) => void;
  /** The serial number of the selection that was shown last. */
  readonly shown: RefObject<number>;
}

export function useBriefForm(): BriefForm {
  const [open, setOpenGroups] = useState<ReadonlySet<FormGroup>>(new Set());
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef(0);
  return useMemo(() => {
    const setOpen = (group: FormGroup, isOpen: boolean) =>
      setOpenGroups((before) => {
        const others = [...before].filter((each) => each !== group);
        return new Set(isOpen ? [...others, group] : others);
      });
    return { open, setOpen, unfolded, setUnfolded, shown };
  }, [open, unfolded]);
}
