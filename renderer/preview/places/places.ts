import type { StatementPlace } from "../../../electron/contract/api.ts";

/** Points around a box that still count as inside, so that the space between lines is no hole. */
const SLACK = 1.5;

function holds({ box: [left, top, width, height] }: StatementPlace, x: number, y: number): boolean {
  return x >= left - SLACK && x <= left + width + SLACK && y >= top - SLACK && y <= top + height + SLACK;
}

function area({ box: [, , width, height] }: StatementPlace): number {
  return width * height;
}

/** The place at a point of the page, the smallest where one lies in another. `x` and `y` are in points. */
export function placeAt(places: readonly StatementPlace[], x: number, y: number): StatementPlace | undefined {
  return places
    .filter((place) => holds(place, x, y))
    .reduce<StatementPlace | undefined>(
      (best, place) => (best === undefined || area(place) < area(best) ? place : best),
      undefined,
    );
}

/** The first place of any of these statements. */
export function firstPlace(
  places: readonly StatementPlace[],
  entries: ReadonlySet<string>,
): StatementPlace | undefined {
  return places.find(({ entry }) => entries.has(entry));
}

/**
 * The first place of the statement after, or before, the selected one. Without a selection in the note it begins at
 * `page`. Nothing at the end.
 */
export function nextStatement(
  places: readonly StatementPlace[],
  selected: string | undefined,
  page: number,
  step: 1 | -1,
): StatementPlace | undefined {
  const seen = new Set<string>();
  const firsts = places.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
  const at = firsts.findIndex(({ entry }) => entry === selected);
  if (at >= 0) return firsts[at + step];
  return step > 0
    ? (firsts.find((place) => place.page >= page) ?? firsts[0])
    : firsts.findLast((place) => place.page <= page);
}
