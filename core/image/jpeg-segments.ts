/** A marker segment (ITU-T T.81, B.1.1); offsets into the file. */
export interface JpegSegment {
  readonly marker: number;
  /** Offsets from its first byte, which may be a fill byte, to the next segment; a scan includes its coded data. */
  readonly start: number;
  readonly end: number;
  /** Parameters, without marker and length. */
  readonly parameters: Uint8Array;
}

export const COMMENT = 0xfe;
export const START_OF_SCAN = 0xda;
export const END_OF_IMAGE = 0xd9;
const START_OF_IMAGE = 0xd8;

/** Iterates over segments, up to the end of the image or to invalid data. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  for (let start = 0; bytes[start] === 0xff; ) {
    let at = start + 1;
    // Any number of fill bytes may precede a marker (B.1.1.2).
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    if (marker === undefined || marker === 0) return;
    const behind = at + 1 + lengthAt(bytes, at + 1, marker);
    const end = marker === START_OF_SCAN ? scanEnd(bytes, behind) : behind;
    yield { marker, start, end, parameters: bytes.subarray(at + 3, behind) };
    if (marker === END_OF_IMAGE) return;
    start = end;
  }
}

/** Length of the parameters including its own two bytes (B.1.1.4). */
function lengthAt(bytes: Uint8Array, at: number, marker: number): number {
  return isBare(marker) ? 0 : ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
}

/** Markers without parameters: TEM, RST0 to RST7, the start and the end of the image (table B.1). */
function isBare(marker: number): boolean {
  return marker === 0x01 || isRestart(marker) || marker === START_OF_IMAGE || marker === END_OF_IMAGE;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** End of entropy-coded data: the next marker, except stuffed zero bytes (B.1.1.5) and restart markers. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !isRestart(next)) return at;
  }
  return bytes.length;
}
