import { zlibSync } from "fflate";

/**
 * Compression level: higher ones take twice the time for a file a few per cent smaller. fflate is plain JavaScript and
 * gives the same bytes everywhere; Node's zlib differs from one processor and version to the next.
 */
const LEVEL = 2;

/** Data for a stream with the filter FlateDecode (ISO 32000-1, 7.4.4). */
export function deflate(data: Uint8Array): Uint8Array {
  return zlibSync(data, { level: LEVEL });
}
