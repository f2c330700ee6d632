import { fillPhrase } from "../language/fill-phrase.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { HouseStyle } from "./house-style.ts";
import { textWidth } from "./text-width.ts";

// What stands at the head and foot of every page is cut here, once for both writers: Word measures nothing, and would
// set a long line over the number of the page.

/** In points: between the words at the foot and the number of the page. */
export const FOOTER_GAP = 12;

/** Share of the line that is left free, as widths are those of the family's usual characters. */
const RESERVE = 0.03;

/** The longest page number that the footer keeps room for. */
const LONGEST = { page: 999, pages: 999 } as const;

/** "Version 2, 30 November 2026": where the line is too short the version is cut, and the date never. */
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

/** The title, or as many of its words as the line holds. */
export function runningHeadText(title: string, style: HouseStyle): string {
  const room = lineWidth(style) * (1 - RESERVE);
  return shortenText(title, (part) => widthOf(part, style) <= room);
}

/** Of an upright page: the same words stand on landscape ones. */
function lineWidth({ paper: { width, margin } }: HouseStyle): number {
  return width - margin.left - margin.right;
}

function widthOf(text: string, { text: { footer } }: HouseStyle): number {
  return textWidth(text) * footer.size;
}
