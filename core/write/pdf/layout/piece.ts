import type { Label, Shape } from "../../../chart/drawing.ts";
import type { Direction } from "../../../document/direction.ts";
import type { Face } from "../fonts/faces.ts";
import type { ShapedGlyph } from "../fonts/shape-text.ts";
import type { Tag } from "./tag.ts";

/** Glyphs of one face, size and colour in a row. Positions are from the piece's left and top edge. */
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
  /** The element whose content this is; null for what is repeated or decoration. */
  readonly tag: Tag | null;
  /** The address behind the glyphs, `#id` for a heading of the document. */
  readonly link?: { readonly href: string; readonly text: string };
  readonly noteTag?: Tag;
}

/** A filled rectangle: rules, grounds, bars. Always an artifact. */
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
  readonly link: { readonly href: string; readonly text: string; readonly owner: Tag };
  /** Where it ends, or, from right to left, where it begins. */
  readonly edge: number;
  readonly direction: Direction;
  readonly baseline: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly tag: Tag;
}

/** A place that bookmarks, contents and links point at, by its id. */
export interface Target {
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
  readonly shapes: readonly Exclude<Shape, Label>[];
  readonly tag: Tag;
}

/** A picture of the document, by its name there; its box is the figure's. */
export interface Picture {
  readonly type: "picture";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly tag: Tag;
}

export type Mark = GlyphRun | Fill | PageNumber | Target | Drawing | Picture;

/** A ground with a bar where its lines begin, behind the pieces of a callout, however pages cut them. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly ground: string;
  readonly bar: string;
  readonly direction: Direction;
}

/**
 * What stacks into pages: a line, a table row, a rule. Everything that page breaking must know is here; what
 * is drawn is in `marks`. Lengths are points.
 */
export interface Piece {
  readonly height: number;
  /** White space above, dropped at the top of a page. */
  readonly gap: number;
  readonly marks: readonly Mark[];
  /** Baseline of its first line from its top, for a list label or a term beside it. */
  readonly baseline: number;
  readonly keepWithNext: boolean;
  readonly breakBefore: boolean;
  /** Numbers of the notes that are called in it. */
  readonly notes: readonly number[];
  readonly frames: readonly Frame[];
  /** Repeated at the top of the next page when a page ends before this piece. */
  readonly repeated?: readonly Piece[];
  /** Fills what is left of a page before it goes on overleaf; others are cut only when taller than a page. */
  readonly flows?: boolean;
  /** Cuts a piece into what fits a height and the rest; undefined when nothing fits. */
  readonly split?: (height: number) => readonly [Piece, Piece] | undefined;
}

export function piece(height: number, marks: readonly Mark[], change: Partial<Piece> = {}): Piece {
  return {
    height,
    gap: 0,
    marks,
    baseline: 0,
    keepWithNext: false,
    breakBefore: false,
    notes: [],
    frames: [],
    ...change,
  };
}

export function moveMark(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.type) {
    case "glyphs":
      return { ...mark, x: mark.x + dx, baseline: mark.baseline + dy };
    case "fill":
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case "picture":
    case "drawing":
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case "target":
      return { ...mark, y: mark.y + dy };
    case "pageNumber":
      return { ...mark, edge: mark.edge + dx, baseline: mark.baseline + dy };
  }
}

/** A change to the first piece, such as the gap above a block. */
export function changeFirst(pieces: readonly Piece[], change: (piece: Piece) => Piece): readonly Piece[] {
  return pieces.map((item, index) => (index === 0 ? change(item) : item));
}

/** Pieces without height only break pages or hold targets. */
export function isShown(pieces: readonly Piece[]): boolean {
  return pieces.some(({ height }) => height > 0);
}

export function changeFirstShown(
  pieces: readonly Piece[],
  change: (piece: Piece) => Piece,
): readonly Piece[] {
  const place = pieces.findIndex(({ height }) => height > 0);
  return pieces.map((item, index) => (index === place ? change(item) : item));
}

export function changeLast(pieces: readonly Piece[], change: (piece: Piece) => Piece): readonly Piece[] {
  return pieces.map((item, index) => (index === pieces.length - 1 ? change(item) : item));
}

/** Room inside the piece above what it holds. */
export function padTop(item: Piece, room: number): Piece {
  return {
    ...item,
    height: item.height + room,
    baseline: item.baseline + room,
    marks: item.marks.map((mark) => moveMark(mark, 0, room)),
  };
}

export function padBottom(item: Piece, room: number): Piece {
  return { ...item, height: item.height + room };
}

/** Marks where something begins that bookmarks, contents or links point at, even where nothing is shown. */
export function withTarget(pieces: readonly Piece[], id: string | undefined): readonly Piece[] {
  if (id === undefined) return pieces;
  if (pieces.length === 0) return [piece(0, [{ type: "target", id, y: 0 }], { keepWithNext: true })];
  return changeFirst(pieces, (first) => ({
    ...first,
    marks: [{ type: "target", id, y: 0 }, ...first.marks],
  }));
}
