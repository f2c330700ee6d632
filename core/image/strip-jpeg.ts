import { joinBytes } from "./join-bytes.ts";
import { COMMENT, END_OF_IMAGE, type JpegSegment, jpegSegments } from "./jpeg-segments.ts";

/** Application segments that are kept: JFIF with the resolution, the colour profile, Adobe's colour transform. */
const KEPT_APPLICATIONS: Readonly<Record<number, string>> = { 224: "JFIF", 226: "ICC_PROFILE", 238: "Adobe" };

/**
 * Strips metadata from a JPEG file (ITU-T T.81, B.2.4.5 and B.2.4.6): author, place, time, comments, previews, and trailing
 * data. An invalid file is returned unchanged.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const segments = [...jpegSegments(bytes)];
  if (segments.at(-1)?.marker !== END_OF_IMAGE) return bytes;
  const kept = segments.filter((segment) => !isMetadata(segment));
  return joinBytes(kept.map(({ start, end }) => bytes.subarray(start, end)));
}

function isMetadata({ marker, parameters }: JpegSegment): boolean {
  if (marker === COMMENT) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = KEPT_APPLICATIONS[marker];
  return name === undefined || String.fromCharCode(...parameters.subarray(0, name.length)) !== name;
}
