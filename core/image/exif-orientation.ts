import { jpegSegments, START_OF_SCAN } from "./jpeg-segments.ts";

const APP1 = 0xe1;
const EXIF = "Exif\0\0";
const ORIENTATION = 0x0112;

/**
 * The orientation in the Exif data of a JPEG file (Exif 2.32, 4.6.4 and 4.6.5; TIFF 6.0, section 2). 1 is upright and the
 * default.
 */
export function exifOrientation(bytes: Uint8Array): number {
  const stated = statedOrientation(bytes);
  return stated <= 8 ? Math.max(1, stated) : 1;
}

function statedOrientation(bytes: Uint8Array): number {
  const tiff = exifData(bytes);
  if (tiff === undefined || tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) === ORIENTATION) return view.getUint16(entry + 8, little);
  }
  return 1;
}

/** The first APP1 segment with Exif data; these segments precede the image data. */
function exifData(bytes: Uint8Array): Uint8Array | undefined {
  for (const { marker, parameters } of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) return undefined;
    const isExif = marker === APP1 && String.fromCharCode(...parameters.subarray(0, EXIF.length)) === EXIF;
    if (isExif) return parameters.subarray(EXIF.length);
  }
  return undefined;
}
