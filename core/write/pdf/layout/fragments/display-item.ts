import type { ChartShape, Label } from "../../../../chart/drawing.ts";
import type { Direction } from "../../../../document/direction.ts";
import type { Face } from "../../fonts/face.ts";
import type { ShapedGlyph } from "../../fonts/shaped-text.ts";
import type { LinkTo } from "../link-to.ts";
import type { Tag } from "../tag.ts";

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
  /** Whether it is read from right to left, and the first word stands at the right. */
  readonly backwards: boolean;
  /** The element whose content this is; null for what is no word of the text, or repeated. */
  readonly tag: Tag | null;
  readonly isRepeated?: boolean;
  readonly link?: LinkTo;
  readonly noteTag?: Tag;
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

/** The number of the page on which a heading stands, set at the end of a line once pages are known. */
export interface PageNumber {
  readonly type: "pageNumber";
  readonly heading: string;
  readonly link: LinkTo;
  /** Where it ends, or, from right to left, where it begins. */
  readonly edge: number;
  readonly direction: Direction;
  readonly baseline: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly tag: Tag | null;
}

/** A place that bookmarks, contents and links point at, by its id. */
export interface LinkTarget {
  readonly type: "target";
  readonly id: string;
  readonly y: number;
}

/** The lines and areas of a figure; its box is the figure's. */
export interface Drawing {
  readonly type: "drawing";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Exclude<ChartShape, Label>[];
  readonly tag: Tag | null;
}

/** A picture of the document, by its name there; its box is the figure's. */
export interface Picture {
  readonly type: "picture";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly tag: Tag | null;
}

export type DisplayItem = GlyphRun | Fill | PageNumber | LinkTarget | Drawing | Picture;

/** The same display item, moved right and down. */
export function moveItem(mark: DisplayItem, dx: number, dy: number): DisplayItem {
  if (dx === 0 && dy === 0) return mark;
  switch (mark.type) {
    case "glyphs":
      return { ...mark, x: mark.x + dx, baseline: mark.baseline + dy };
    case "fill":
    case "picture":
    case "drawing":
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case "target":
      return { ...mark, y: mark.y + dy };
    case "pageNumber":
      return { ...mark, edge: mark.edge + dx, baseline: mark.baseline + dy };
  }
}
