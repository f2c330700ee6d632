import type { PlacedPiece } from "./break-pages.ts";
import type { Fill, Frame } from "./piece.ts";

const BAR_WIDTH = 3;

/** One ground and bar for each stretch of pieces inside the same frame, the outer frames first. */
export function frameFills(placed: readonly PlacedPiece[]): readonly Fill[] {
  const extents = new Map<Frame, { readonly top: number; readonly bottom: number }>();
  for (const { piece, y } of placed) {
    for (const frame of piece.frames) {
      extents.set(frame, { top: extents.get(frame)?.top ?? y, bottom: y + piece.height });
    }
  }
  return [...extents].flatMap(([{ x, width, ground, bar, direction }, { top, bottom }]): readonly Fill[] => [
    { type: "fill", x, y: top, width, height: bottom - top, colour: ground },
    {
      type: "fill",
      x: direction === "rtl" ? x + width - BAR_WIDTH : x,
      y: top,
      width: BAR_WIDTH,
      height: bottom - top,
      colour: bar,
    },
  ]);
}
