import { viewOf } from "./tables.ts";

/** A component of a combined glyph, with its offset in font units, right and up. */
export interface GlyphComponent {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** A component with its glyph number in the subset, its outline and its left side bearing. */
export interface OutlinedPart extends GlyphComponent {
  readonly outline: Uint8Array;
  readonly bearing: number;
}

export interface CombinedOutline {
  readonly outline: Uint8Array;
  readonly bearing: number;
}

/** Flags of a component of a composite glyph (OpenType specification, "glyf"). */
const WORD_ARGUMENTS = 0x1;
const XY_VALUES = 0x2;
const MORE_PARTS = 0x20;
const OVERLAPPING = 0x400;

const HEADER = 10;
const PART = 8;

/** A composite glyph of all components that have an outline; empty where none has. */
export function combineOutlines(parts: readonly OutlinedPart[]): CombinedOutline {
  const shown = parts.filter(({ outline }) => outline.length > 0).map(withBox);
  const [first] = shown;
  if (first === undefined) return { outline: new Uint8Array(), bearing: 0 };
  const outline = new Uint8Array(HEADER + PART * shown.length);
  const view = viewOf(outline);
  const bearing = Math.min(...shown.map(({ box }) => box[0]));
  const box = [
    bearing,
    Math.min(...shown.map(({ box }) => box[1])),
    Math.max(...shown.map(({ box }) => box[2])),
    Math.max(...shown.map(({ box }) => box[3])),
  ];
  view.setInt16(0, -1);
  for (const [index, edge] of box.entries()) view.setInt16(2 + 2 * index, edge);
  for (const [index, { glyph, x, y }] of shown.entries()) {
    const at = HEADER + PART * index;
    const more = index < shown.length - 1 ? MORE_PARTS : 0;
    view.setUint16(at, WORD_ARGUMENTS | XY_VALUES | more | (index === 0 ? OVERLAPPING : 0));
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  }
  return { outline, bearing };
}

interface BoxedPart extends GlyphComponent {
  /** Left, lower, right and upper edge of the moved component, in font units. */
  readonly box: readonly [number, number, number, number];
}

/** Aligns a component: a simple glyph is drawn with its left edge at its bearing, a component at its own coordinates. */
function withBox({ glyph, x, y, outline, bearing }: OutlinedPart): BoxedPart {
  const view = viewOf(outline);
  const edge = (index: number): number => view.getInt16(2 + 2 * index);
  const [right, up] = [Math.round(x) + bearing - edge(0), Math.round(y)];
  return {
    glyph,
    x: right,
    y: up,
    box: [edge(0) + right, edge(1) + up, edge(2) + right, edge(3) + up],
  };
}
