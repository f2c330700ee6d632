import type { ChartShape, Label } from "../../../../chart/drawing.ts";
import type { Direction } from "../../../../document/direction.ts";
import type { Face } from "../../fonts/face.ts";
import type { ShapedGlyph } from "../../fonts/shaped-text.ts";
import type { LinkTo } from "../link-to.ts";
import type { StructureElement } from "../structure-element.ts";

/** A run of glyphs of one face, size and colour. Positions are relative to the fragment's top left corner. */
export interface GlyphRun {
  readonly type: "glyphs";
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  /** Words and the spaces between them, each as the face's cache holds it. */
  readonly words: readonly (readonly ShapedGlyph[])[];
  /** Whether it runs from right to left, so that its first word is the rightmost. */
  readonly rightToLeft: boolean;
  /** The structure element whose content this is; null for artifacts. */
  readonly element: StructureElement | null;
  readonly isRepeated?: boolean;
  readonly link?: LinkTo;
  readonly footnoteElement?: StructureElement;
}

/** A filled rectangle (rule, background, bar). Always an artifact. */
export interface Fill {
  readonly type: "fill";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** The page number of a heading in the contents list, aligned at the end of its line. Known after page breaking. */
export interface PageNumber {
  readonly type: "pageNumber";
  readonly heading: string;
  readonly link: LinkTo;
  /** Right edge of the number, or left edge in a right-to-left line. */
  readonly edge: number;
  readonly direction: Direction;
  readonly baseline: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly element: StructureElement | null;
}

/** A target of bookmarks, contents entries and links. */
export interface LinkTarget {
  readonly type: "target";
  readonly id: string;
  readonly y: number;
}

/** The lines and areas of a chart; its rectangle is the BBox of the figure. */
export interface Drawing {
  readonly type: "drawing";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Exclude<ChartShape, Label>[];
  readonly element: StructureElement | null;
}

/** A picture of the document, by name; its rectangle is the BBox of the figure. */
export interface Picture {
  readonly type: "picture";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly element: StructureElement | null;
}

export type DisplayItem = GlyphRun | Fill | PageNumber | LinkTarget | Drawing | Picture;

/** Moves a display item right and down. */
export function moveItem(item: DisplayItem, dx: number, dy: number): DisplayItem {
  if (dx === 0 && dy === 0) return item;
  switch (item.type) {
    case "glyphs":
      return { ...item, x: item.x + dx, baseline: item.baseline + dy };
    case "fill":
    case "picture":
    case "drawing":
      return { ...item, x: item.x + dx, y: item.y + dy };
    case "target":
      return { ...item, y: item.y + dy };
    case "pageNumber":
      return { ...item, edge: item.edge + dx, baseline: item.baseline + dy };
  }
}
