import { text } from "../text/text.ts";

/** "4 Mar 2026" for 2026-03-04. A day reads the same wherever the window runs, hence UTC. */
export function readableDate(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  const format: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  };
  return new Intl.DateTimeFormat(text.locale, format).format(time);
}
