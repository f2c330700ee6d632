/** Points to twentieths of a point, the unit of most lengths in WordprocessingML (ECMA-376 part 1, 22.9.2.14). */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points to English Metric Units, the unit of lengths in DrawingML (20.1.10.16): 12,700 to the point. */
export function emus(points: number): number {
  return Math.round(points * 12_700);
}

/** Points to half-points, the unit of font sizes (17.3.2.38). */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points to eighths of a point, the unit of border widths (17.18.2). */
export function eighthPoints(points: number): number {
  return Math.round(points * 8);
}
