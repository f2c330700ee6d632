import { isFrame, PROGRESSIVE_FRAME } from "./jpeg.ts";
import { type JpegSegment, START_OF_SCAN } from "./jpeg-segments.ts";

const HUFFMAN_TABLES = 0xc4;
const CODE_LENGTHS = 16;
/** Maximum category of a DC difference: above the standard's for 8-bit samples, as some encoders write (F.1.2.1.2). */
const MAX_DC_CATEGORY = 15;

/**
 * Whether a strict decoder accepts tables, frame and scans (ITU-T T.81, annex B). Lenient decoders ignore symbols without a
 * code and wrong lengths.
 */
export function isSoundJpeg(segments: readonly JpegSegment[]): boolean {
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (!frame || !isSoundFrame(frame.parameters)) return false;
  const components = componentsOf(frame.parameters);
  const progressive = frame.marker === PROGRESSIVE_FRAME;
  return segments.every(({ marker, parameters }) => {
    if (marker === HUFFMAN_TABLES) return areSoundTables(parameters);
    return marker !== START_OF_SCAN || isSoundScan(parameters, components, progressive);
  });
}

/** Six bytes, then identifier, sampling factors and quantisation table of each component (B.2.2). */
function isSoundFrame(parameters: Uint8Array): boolean {
  const count = parameters[5] ?? 0;
  if (parameters.length !== 6 + 3 * count) return false;
  return Array.from({ length: count }, (_, index) => parameters.subarray(6 + 3 * index, 9 + 3 * index)).every(
    ([, factors = 0, table = 0]) => isFactor(factors >> 4) && isFactor(factors & 15) && table <= 3,
  );
}

function isFactor(value: number): boolean {
  return value >= 1 && value <= 4;
}

function componentsOf(frame: Uint8Array): ReadonlySet<number> {
  return new Set(Array.from({ length: frame[5] ?? 0 }, (_, index) => frame[6 + 3 * index] ?? 0));
}

/** The components of a scan with their tables, then which coefficients and bits of them it holds (B.2.3, G.1.1.1). */
function isSoundScan(parameters: Uint8Array, components: ReadonlySet<number>, progressive: boolean): boolean {
  const count = parameters[0] ?? 0;
  if (count < 1 || count > 4 || parameters.length !== 4 + 2 * count) return false;
  const chosen = Array.from({ length: count }, (_, index) => parameters[1 + 2 * index] ?? 0);
  if (new Set(chosen).size !== count || chosen.some((id) => !components.has(id))) return false;
  if (!progressive) return true;
  const [first = 0, last = 0, bits = 0] = parameters.subarray(1 + 2 * count);
  const [high, low] = [bits >> 4, bits & 15];
  const inOrder = first === 0 ? last === 0 : first <= last && last <= 63 && count === 1;
  return inOrder && low <= 13 && (high === 0 || low === high - 1);
}

function areSoundTables(parameters: Uint8Array): boolean {
  let at = 0;
  while (at < parameters.length) {
    const kind = parameters[at] ?? 0;
    const counts = parameters.subarray(at + 1, at + 1 + CODE_LENGTHS);
    const symbols = parameters.subarray(at + 1 + CODE_LENGTHS, at + 1 + CODE_LENGTHS + sum(counts));
    const fits = counts.length === CODE_LENGTHS && symbols.length === sum(counts) && symbols.length <= 256;
    if (!fits || kind >> 4 > 1 || (kind & 15) > 3 || !hasRoom(counts)) return false;
    if (kind >> 4 === 0 && symbols.some((symbol) => symbol > MAX_DC_CATEGORY)) return false;
    at += 1 + CODE_LENGTHS + symbols.length;
  }
  return true;
}

/** Whether the codes of each length fit after the shorter ones; no code consists of ones only (annex C). */
function hasRoom(counts: Uint8Array): boolean {
  let code = 0;
  return counts.every((count, index) => {
    code += count;
    const fits = code < 1 << (index + 1) || code === 0;
    code *= 2;
    return fits;
  });
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}
