import type { Paper } from "../../core/house-style/house-style.ts";
import type { ReadArea } from "./pdf-areas.ts";
import type { ReadPlace, ReadSheet } from "./pdf-places.ts";

type Margins = Paper["margin"];

/** Text that leaves the margins, and text that is set over other text or over a bar. */
export function sheetFaults(sheet: ReadSheet, margin: Margins): readonly string[] {
  const shown = sheet.places.filter(({ text, width }) => width > 0 && !/^[\p{M}\s]*$/u.test(text));
  return [
    ...shown.filter((place) => isOutside(place, sheet, margin)).map((place) => `outside: ${told(place)}`),
    ...overBars(shown, sheet.fills).map((place) => `over a bar: ${told(place)}`),
    ...overlaps(shown).map(([a, b]) => `one over the other: ${told(a)} and ${told(b)}`),
  ];
}

/** Tolerance in points, for rounding and slanted letters. */
const ROUNDING = 1;

/** Margins without text: headers and footers are above and below the text, and nothing is beside it. */
function isOutside(
  { x, width: own, baseline, artifact }: ReadPlace,
  { width, height }: ReadSheet,
  margin: Margins,
): boolean {
  const beside = x < margin.left - ROUNDING || x + own > width - margin.right + ROUNDING;
  const above = baseline > height - margin.top;
  return beside || (!artifact && (above || baseline < margin.bottom - ROUNDING));
}

/** Heights in points: higher areas are backgrounds of text, lower ones rules. */
const WIDEST_BAR = 5;
const LOWEST_BAR = 5;

function overBars(places: readonly ReadPlace[], fills: readonly ReadArea[]): readonly ReadPlace[] {
  const bars = fills.filter(
    ({ left, right, bottom, top }) => right - left < WIDEST_BAR && top - bottom > LOWEST_BAR,
  );
  return places.filter((place) => {
    const box = boxOf(place);
    return bars.some((bar) => isOver(box, bar));
  });
}

function isOver(upper: ReadArea, lower: ReadArea): boolean {
  const across = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
  const down = Math.min(upper.top, lower.top) - Math.max(upper.bottom, lower.bottom);
  return across > ROUNDING && down > ROUNDING / 2;
}

interface Box extends ReadArea {
  readonly place: ReadPlace;
}

/** Where the letters of a line are: less than from the deepest descender to the highest accent, which may meet. */
function boxOf(place: ReadPlace): Box {
  const { x, width, baseline, size } = place;
  return { place, left: x, right: x + width, bottom: baseline - 0.15 * size, top: baseline + 0.6 * size };
}

function overlaps(places: readonly ReadPlace[]): readonly (readonly [ReadPlace, ReadPlace])[] {
  const boxes = places.map(boxOf).sort((a, b) => b.top - a.top);
  return boxes.flatMap((upper, index) => {
    const found: (readonly [ReadPlace, ReadPlace])[] = [];
    for (let next = index + 1; next < boxes.length; next += 1) {
      const lower = boxes[next];
      if (!lower || lower.top <= upper.bottom) break;
      if (isOver(upper, lower)) found.push([upper.place, lower.place]);
    }
    return found;
  });
}

function told({ page, text, x, baseline, width }: ReadPlace): string {
  const place = [x, x + width, baseline].map((number) => number.toFixed(1)).join(" ");
  return `"${text.slice(0, 40)}" on page ${page} at ${place}`;
}
