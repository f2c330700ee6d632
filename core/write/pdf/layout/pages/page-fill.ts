import { FOOTNOTE_SEPARATION } from "./page-footnotes.ts";
import type { PageLayout } from "./page-layout.ts";

/** How full a page is, from which the number of pages in Word is estimated. */
export interface PdfPageFill {
  /** Filled fraction of the text area, from 0 to 1, including footnotes. */
  readonly share: number;
  /** Whether the page ends at a forced break or at the end of the text. */
  readonly closed: boolean;
  /** Whether only the sign-off is on it. Default: false. */
  readonly signOffAlone?: boolean;
}

export function pageFill({ body, footnotes, paper, closed }: PageLayout): PdfPageFill {
  const height = paper.height - paper.margin.top - paper.margin.bottom;
  const last = body.at(-1);
  const text = last === undefined ? 0 : last.y + last.fragment.height;
  const first = footnotes[0];
  const footnoteHeight = first === undefined ? 0 : height - first.y + FOOTNOTE_SEPARATION;
  const shown = body.filter(({ fragment }) => fragment.height > 0);
  const signOffAlone =
    shown.length > 0 && footnotes.length === 0 && shown.every(({ fragment }) => fragment.signOff === true);
  const share = Math.min(1, (text + footnoteHeight) / height);
  return { share, closed, ...(signOffAlone && { signOffAlone }) };
}
