import { joinBytes } from "./join-bytes.ts";
import { isBare } from "./jpeg.ts";

/** What shapes the picture: JFIF with its resolution, the colour profile, Adobe's word on colour (APP0, APP2, APP14). */
const KEPT_APPLICATIONS: Readonly<Record<number, string>> = { 224: "JFIF", 226: "ICC_PROFILE", 238: "Adobe" };
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * The picture without what a camera or a program says beside it (ITU-T T.81, B.2.4.5 and B.2.4.6): author, place,
 * time, comments, small previews, and all that stands behind its end. A file that makes no sense is left as it is.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return bytes;
    const marker = bytes[at + 1] ?? 0;
    const end = segmentEnd(bytes, at, marker);
    if (!isMetadata(bytes, at, marker)) kept.push(bytes.subarray(at, end));
    if (marker === END_OF_IMAGE) return joinBytes(kept);
    at = end;
  }
  return bytes;
}

function segmentEnd(bytes: Uint8Array, at: number, marker: number): number {
  if (marker === 0xff) return at + 1;
  if (isBare(marker) || marker === 0xd8 || marker === END_OF_IMAGE) return at + 2;
  const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  return marker === START_OF_SCAN ? scanEnd(bytes, end) : end;
}

/** Coded data run to the next marker; a zero after 0xff is one of theirs (B.1.1.5), restarts are too. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return at;
}

function isMetadata(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === COMMENT) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = KEPT_APPLICATIONS[marker];
  return name === undefined || String.fromCharCode(...bytes.subarray(at + 4, at + 4 + name.length)) !== name;
}
