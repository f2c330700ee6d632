import type { PageLayout } from "./page-layout.ts";
import { NOTE_SEPARATION } from "./page-notes.ts";

/** How full a page is: how near the note is to one page more or less. */
export interface PdfPageFill {
  /** Share of the text area that is filled, from 0 to 1, footnotes included. */
  readonly share: number;
  /** What follows stands on another page however much room there is. */
  readonly closed: boolean;
  /** Nothing but the sign-off stands on it. */
  readonly signOffAlone?: boolean;
}

export function pageFill({ body, notes, paper, closed }: PageLayout): PdfPageFill {
  const height = paper.height - paper.margin.top - paper.margin.bottom;
  const last = body.at(-1);
  const text = last === undefined ? 0 : last.y + last.fragment.height;
  const first = notes[0];
  const foot = first === undefined ? 0 : height - first.y + NOTE_SEPARATION;
  const shown = body.filter(({ fragment }) => fragment.height > 0);
  const signOffAlone =
    shown.length > 0 && notes.length === 0 && shown.every(({ fragment }) => fragment.signOff === true);
  return { share: Math.min(1, (text + foot) / height), closed, ...(signOffAlone && { signOffAlone }) };
}
