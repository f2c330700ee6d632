import type { Severity } from "../../core/problem/problem.ts";
import "./icon.css";

/** Each shape stands for one meaning, so that colour is never the only difference. */
const SHAPES = {
  error: "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.5 5.5l5 5M10.5 5.5l-5 5",
  warning: "M8 2 15 14H1zM8 6.5v3.6M8 11.9v.4",
  information: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7v4.5M8 4.6v.5",
  grip: "M5.5 3.5v.1M10.5 3.5v.1M5.5 8v.1M10.5 8v.1M5.5 12.5v.1M10.5 12.5v.1",
  chevron: "M6 3.5 10.5 8 6 12.5",
  expand: "M4 6l4 4 4-4",
  up: "M8 13V3.5M4 7l4-4 4 4",
  down: "M8 3v9.5M4 9l4 4 4-4",
  tick: "M3.5 8.5l3 3 6-7",
  close: "M4 4l8 8M12 4l-8 8",
  minus: "M3.5 8h9",
  plus: "M3.5 8h9M8 3.5v9",
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity severity-${severity}`}>
      <Icon name={severity} />
    </span>
  );
}
