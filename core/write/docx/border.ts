import { eighthPoints } from "./units.ts";
import { element } from "./xml.ts";

/** A line along an edge; lengths in points. */
export interface Border {
  readonly width: number;
  readonly colour: string;
  /** Between the line and the text of a paragraph. */
  readonly distance?: number;
}

export const RULE_WIDTH = 0.5;

export function borderElement(name: string, { width, colour, distance = 0 }: Border): string {
  return element(name, {
    "w:val": "single",
    "w:sz": eighthPoints(width),
    "w:space": Math.round(distance),
    "w:color": colour,
  });
}
