/** Decoded pixels: red, green, blue and alpha of each, 8 bits a sample, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Turns pixels upright; `orientation` is the tag of Exif 2.32 (4.6.4, A): 1 is upright, 2 to 8 say which side of the
 * stored picture is the top and which the left.
 */
export function upright({ width, height, data }: Pixels, orientation: number): Pixels {
  const swaps = orientation >= 5;
  const [outWidth, outHeight] = swaps ? [height, width] : [width, height];
  const source = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const turned = new Uint32Array(width * height);
  for (let y = 0; y < outHeight; y += 1) {
    for (let x = 0; x < outWidth; x += 1) {
      const [fromX, fromY] = swaps ? [y, x] : [x, y];
      const column = MIRRORED_COLUMNS.has(orientation) ? width - 1 - fromX : fromX;
      const row = MIRRORED_ROWS.has(orientation) ? height - 1 - fromY : fromY;
      turned[y * outWidth + x] = source[row * width + column] ?? 0;
    }
  }
  return { width: outWidth, height: outHeight, data: new Uint8Array(turned.buffer) };
}

/** Orientations whose first stored column is at the right (2, 3), or at the bottom (7, 8). */
const MIRRORED_COLUMNS: ReadonlySet<number> = new Set([2, 3, 7, 8]);
/** Orientations whose first stored row is at the bottom (3, 4), or at the right (6, 7). */
const MIRRORED_ROWS: ReadonlySet<number> = new Set([3, 4, 6, 7]);
