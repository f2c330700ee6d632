import { eighthPoints } from "../../../ooxml/units.ts";
import { element } from "../../../ooxml/xml-text.ts";

/** A line along the edge of a cell or a paragraph; its width in points. */
export interface Border {
  readonly width: number;
  readonly colour: string;
}

export const RULE_WIDTH = 0.5;

/** `space`: between the line and the text of a paragraph, in points. */
export function borderElement(name: string, { width, colour }: Border, space = 0): string {
  return element(name, {
    "w:val": "single",
    "w:sz": eighthPoints(width),
    "w:space": space,
    "w:color": colour,
  });
}
