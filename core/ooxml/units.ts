/** Twentieths of a point, which WordprocessingML counts most lengths in (ECMA-376 part 1, 17.18.74 and 22.9.2.14). */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** English metric units, which DrawingML counts lengths in (20.1.10.16): 12,700 a point. */
export function emus(points: number): number {
  return Math.round(points * 12_700);
}

/** Font sizes count in half points (17.3.2.38). */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Border widths count in eighths of a point (17.18.2). */
export function eighthPoints(points: number): number {
  return Math.round(points * 8);
}
