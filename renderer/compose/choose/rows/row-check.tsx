import { useEffect, useRef } from "react";
import "./row-check.css";

interface RowCheckProps {
  readonly label: string;
  readonly state: "all" | "some" | "none";
  readonly isDisabled?: boolean;
  readonly onChange: () => void;
}

/** The box of a row; keys tick it by Space on the row, so it is no stop of its own. */
export function RowCheck({ label, state, isDisabled = false, onChange }: RowCheckProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = state === "some";
  }, [state]);
  return (
    <label className="row-check" onPointerDown={(event) => event.stopPropagation()}>
      <input
        ref={input}
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        checked={state === "all"}
        disabled={isDisabled}
        onChange={onChange}
      />
    </label>
  );
}
