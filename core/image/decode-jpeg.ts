import { decode, encode } from "jpeg-js";
import { PICTURE_LIMITS } from "../limits/limits.ts";
import { joinBytes } from "./join-bytes.ts";
import { jpegSegments } from "./jpeg-segments.ts";
import type { Pixels } from "./pixels.ts";

/** JPEG quality, from 1 to 100, without loss visible in a photograph at 300 dpi. */
const QUALITY = 92;

/** Decodes every pixel of a JPEG file; undefined where its coded data are invalid. CMYK becomes RGB. */
export function decodeJpeg(bytes: Uint8Array): Pixels | undefined {
  try {
    const { width, height, data } = decode(bytes, {
      useTArray: true,
      tolerantDecoding: false,
      maxMemoryUsageInMB: PICTURE_LIMITS.decoderMegabytes,
      maxResolutionInMP: PICTURE_LIMITS.decoderMegapixels,
    });
    return { width, height, data };
  } catch {
    return undefined;
  }
}

const APP0 = 0xe0;
const APP2 = 0xe2;
const START_OF_IMAGE = 0xd8;

/**
 * Writes pixels as a JPEG file with the resolution (JFIF) and, where `profile` is set, the colour profile (ICC) of the
 * file that they come from.
 */
export function encodeJpeg(
  pixels: Pixels,
  original: Uint8Array,
  { profile }: { readonly profile: boolean },
): Uint8Array {
  const encoded = new Uint8Array(encode({ ...pixels }, QUALITY).data);
  const kept = [...jpegSegments(original)].filter(
    ({ marker }) => marker === APP0 || (profile && marker === APP2),
  );
  const hasResolution = kept.some(({ marker }) => marker === APP0);
  const own = [...jpegSegments(encoded)].filter(
    ({ marker }) => marker !== START_OF_IMAGE && !(marker === APP0 && hasResolution),
  );
  return joinBytes([
    Uint8Array.of(0xff, START_OF_IMAGE),
    ...kept.map(({ start, end }) => original.subarray(start, end)),
    ...own.map(({ start, end }) => encoded.subarray(start, end)),
  ]);
}
