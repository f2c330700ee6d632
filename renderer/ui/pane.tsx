import type { ReactNode } from "react";
import "./pane.css";

interface PaneProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One of the window's panes: a named region that F6 goes to. */
export function Pane({ label, className = "", children }: PaneProps) {
  return (
    <section className={`pane ${className}`} aria-label={label} tabIndex={-1} data-pane="">
      {children}
    </section>
  );
}
