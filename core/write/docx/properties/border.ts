import { BorderStyle, type IBorderOptions } from "docx";
import { eighthPoints } from "../../../ooxml/units.ts";

/** A line along the edge of a cell or a paragraph; its width in points. */
export interface Border {
  readonly width: number;
  readonly colour: string;
}

/** `space`: between the line and the text of a paragraph, in points. */
export function borderOptions({ width, colour }: Border, space = 0): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighthPoints(width), space, color: colour };
}
