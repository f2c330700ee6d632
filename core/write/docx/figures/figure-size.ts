import type { Size } from "../../../document/image-size.ts";
import { roomFor } from "../context/room.ts";
import type { WriteContext } from "../context/write-context.ts";

/** Height kept free on the page for a caption of three lines, in points. */
const ROOM_FOR_CAPTION = 54;

/** The largest that a figure can be here and still share a page with its caption. */
export function largestFigure(context: WriteContext): Size {
  return { width: roomFor(context), height: context.height - ROOM_FOR_CAPTION };
}

/** Scales a size down in proportion to fit a maximum; never up. */
export function fitInto({ width, height }: Size, max: Size): Size {
  const scale = Math.min(1, max.width / width, max.height / height);
  return { width: width * scale, height: height * scale };
}
