import { eighthPoints } from "./units.ts";
import { element } from "./xml.ts";

/** A line along the edge of a cell; its width in points. */
export interface Border {
  readonly width: number;
  readonly colour: string;
}

export const RULE_WIDTH = 0.5;

export function borderElement(name: string, { width, colour }: Border): string {
  return element(name, {
    "w:val": "single",
    "w:sz": eighthPoints(width),
    "w:space": 0,
    "w:color": colour,
  });
}
