import { PNG } from "pngjs";
import type { Pixels } from "./pixels.ts";
import type { Png } from "./png.ts";

/** Allowed bit depths by colour type (ISO/IEC 15948, table 11.1). */
const DEPTHS: Readonly<Record<Png["colour"], readonly number[]>> = {
  grey: [1, 2, 4, 8, 16],
  rgb: [8, 16],
  palette: [1, 2, 4, 8],
  greyAlpha: [8, 16],
  rgbAlpha: [8, 16],
};

/**
 * Decodes every pixel of a PNG file; undefined where checksums, filters, lengths or palette are invalid. The caller has
 * bounded the number of pixels that `png`, the parsed header, states.
 */
export function decodePng(bytes: Uint8Array, png: Png): Pixels | undefined {
  if (!DEPTHS[png.colour].includes(png.bitDepth) || png.palette.length % 3 !== 0) return undefined;
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes), { checkCRC: true });
    return { width, height, data };
  } catch {
    return undefined;
  }
}
