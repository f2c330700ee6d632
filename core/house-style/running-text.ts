import { fillPhrase } from "../language/fill-phrase.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { HouseStyle } from "./house-style.ts";
import { textWidth } from "./text-width.ts";

// Running heads and footers are shortened here for both writers, as Word would print a long line over the page number.

/** Minimum gap between the words of the footer and the page number, in points. */
export const FOOTER_GAP = 12;

/** Share of the line that is left free, as text widths are estimates from common characters. */
const RESERVE = 0.03;

/** The longest page number for which the footer keeps room. */
const LONGEST = { page: 999, pages: 999 } as const;

/**
 * The words of the footer: "Version 2, 30 November 2026". Where the line is too short, the version is shortened, never
 * the date.
 */
export function footerText(
  version: string,
  date: string,
  style: HouseStyle,
  { page }: LanguageForms,
): string {
  const room = lineWidth(style) - widthOf(fillPhrase(page.numberOf, LONGEST), style) - FOOTER_GAP;
  const whole = (part: string): string => fillPhrase(page.footer, { version: part, date });
  return whole(shortenText(version, (part) => widthOf(whole(part), style) <= room * (1 - RESERVE)));
}

/** The running head: the title, or as many of its words as fit the line. */
export function runningHeadText(title: string, style: HouseStyle): string {
  const room = lineWidth(style) * (1 - RESERVE);
  return shortenText(title, (part) => widthOf(part, style) <= room);
}

/** Width of a line, in points, on portrait pages; landscape pages have the same words. */
function lineWidth({ paper: { width, margin } }: HouseStyle): number {
  return width - margin.left - margin.right;
}

function widthOf(text: string, { text: { footer } }: HouseStyle): number {
  return textWidth(text) * footer.size;
}
