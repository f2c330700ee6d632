import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import "./button.css";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  readonly look?: "plain" | "main" | "quiet" | "icon";
  /** The keys that do the same, shown on the button. */
  readonly keys?: string;
  readonly children: ReactNode;
}

export function Button({ look = "plain", keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${look}`}>
      {children}
      {keys && <span className="button-keys">{keys}</span>}
    </AriaButton>
  );
}
