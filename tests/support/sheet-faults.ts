import type { Paper } from "../../core/house-style/house-style.ts";
import type { ReadPlace, ReadSheet } from "./pdf-places.ts";

type Margins = Paper["margin"];

/** Text that leaves the margins, and text that is set over other text. */
export function sheetFaults(sheet: ReadSheet, margin: Margins): readonly string[] {
  const shown = sheet.places.filter(({ text, width }) => width > 0 && !/^[\p{M}\s]*$/u.test(text));
  return [
    ...shown.filter((place) => isOutside(place, sheet, margin)).map((place) => `outside: ${told(place)}`),
    ...overlaps(shown).map(([a, b]) => `one over the other: ${told(a)} and ${told(b)}`),
  ];
}

/** In points: what rounding and the slant of a letter come to. */
const ROUNDING = 1;

/** Head and foot stand above and below the text; nothing stands beside it. */
function isOutside(
  { x, width: own, baseline, artifact }: ReadPlace,
  { width, height }: ReadSheet,
  margin: Margins,
): boolean {
  const beside = x < margin.left - ROUNDING || x + own > width - margin.right + ROUNDING;
  const above = baseline > height - margin.top;
  return beside || (!artifact && (above || baseline < margin.bottom - ROUNDING));
}

interface Box {
  readonly place: ReadPlace;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
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
      const across = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
      const down = Math.min(upper.top, lower.top) - Math.max(upper.bottom, lower.bottom);
      if (across > ROUNDING && down > ROUNDING / 2) found.push([upper.place, lower.place]);
    }
    return found;
  });
}

function told({ page, text, x, baseline, width }: ReadPlace): string {
  const place = [x, x + width, baseline].map((number) => number.toFixed(1)).join(" ");
  return `"${text.slice(0, 40)}" on page ${page} at ${place}`;
}
