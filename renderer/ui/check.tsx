import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import { Icon } from "./icon.tsx";
import "./check.css";

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly isDisabled?: boolean;
}

/** A tick box; `label` names it where its visible words stand elsewhere. */
export function Check(props: CheckProps) {
  const { checked, onChange, children, label, id, describedBy, isDisabled = false } = props;
  return (
    <Checkbox
      className="check"
      id={id}
      isSelected={checked}
      isDisabled={isDisabled}
      onChange={onChange}
      aria-label={label}
      aria-describedby={describedBy}
    >
      <span className="check-box">{checked && <Icon name="tick" />}</span>
      {children && <span className="check-words">{children}</span>}
    </Checkbox>
  );
}
