import type { ImageFile } from "./node.ts";

/** A size in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const SCREEN_RESOLUTION = 96;
const POINTS_PER_INCH = 72;
const INCHES_PER_METRE = 39.3701;
const INCHES_PER_CENTIMETRE = 2.54;

/** The size of a picture at the resolution that its file states, by default 96 dpi. */
export function naturalSize(image: ImageFile): Size {
  const resolution = statedResolution(image) ?? SCREEN_RESOLUTION;
  const points = (pixels: number) => (pixels * POINTS_PER_INCH) / resolution;
  return { width: points(image.width), height: points(image.height) };
}

/** Dots per inch. A resolution that differs by direction, or is outside 36 to 2400 dpi, is ignored. */
function statedResolution({ format, bytes }: ImageFile): number | undefined {
  const stated = format === "png" ? pngResolution(bytes) : jpegResolution(bytes);
  return stated !== undefined && stated >= 36 && stated <= 2400 ? stated : undefined;
}

/** Resolution in the pHYs chunk (PNG, third edition, 11.3.4.3), which precedes the image data. */
function pngResolution(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "pHYs" && length === 9 && at + 17 <= bytes.length) return densityOf(view, at + 8);
    if (type === "IDAT") return undefined;
    at += 12 + length;
  }
  return undefined;
}

/** Dots per metre in both directions; unit 1 is the metre. */
function densityOf(view: DataView, at: number): number | undefined {
  const across = view.getUint32(at);
  if (view.getUint8(at + 8) !== 1 || across !== view.getUint32(at + 4)) return undefined;
  return Math.round(across / INCHES_PER_METRE);
}

/** The JFIF header (ITU-T T.871, 10.1): unit 1 is dots per inch, 2 dots per centimetre. */
function jpegResolution(bytes: Uint8Array): number | undefined {
  if (bytes.length < 18 || String.fromCharCode(...bytes.subarray(6, 10)) !== "JFIF") return undefined;
  const view = viewOf(bytes);
  const across = view.getUint16(14);
  if (across !== view.getUint16(16)) return undefined;
  const unit = view.getUint8(13);
  if (unit === 1) return across;
  return unit === 2 ? across * INCHES_PER_CENTIMETRE : undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
