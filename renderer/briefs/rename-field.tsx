import { useEffect, useRef, useState } from "react";
import { Dialog, Input, Popover, TextField } from "react-aria-components";
import type { BriefSummary } from "../../electron/contract/briefs.ts";
import { text } from "../text/text.ts";

interface RenameFieldProps {
  readonly brief: BriefSummary;
  /** Null keeps the name. */
  readonly onDone: (name: string | null) => void;
}

/**
 * A field over the name in the table. It stands outside the table, which takes letters and arrows for itself. Enter and
 * leaving the field take the new name; Escape keeps the old one.
 */
export function RenameField({ brief, onDone }: RenameFieldProps) {
  const cell = useRef<HTMLElement | null>(null);
  cell.current = document.querySelector<HTMLElement>(`[data-brief="${CSS.escape(brief.id)}"]`);
  const [name, setName] = useState(brief.name);
  const isDone = useRef(false);
  const done = (given: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(given);
  };
  useEffect(() => {
    const row = cell.current?.closest<HTMLElement>("[role=row]");
    return () => row?.focus();
  }, []);
  return (
    <Popover
      className="briefs-rename"
      isOpen
      triggerRef={cell}
      placement="bottom start"
      offset={-(cell.current?.offsetHeight ?? 0)}
      onOpenChange={(isOpen) => !isOpen && done(name)}
    >
      <Dialog aria-label={text.newNameOf(brief.name)} className="briefs-rename-dialog">
        <TextField
          aria-label={text.newNameOf(brief.name)}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === "Enter") done(name);
            if (event.key === "Escape") done(null);
          }}
        >
          <Input className="field-box" dir="auto" onFocus={(event) => event.target.select()} />
        </TextField>
      </Dialog>
    </Popover>
  );
}
