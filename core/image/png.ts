import { unzlibSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { joinBytes } from "./join-bytes.ts";

/** The parsed chunks of a PNG file (ISO/IEC 15948, 11.2 and 11.3), with its compressed data joined. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colour: PngColour;
  readonly interlaced: boolean;
  /** Red, green, blue for each index; empty without a palette. */
  readonly palette: Uint8Array;
  /** The bytes of `tRNS`; empty where every pixel is opaque or has its own alpha. */
  readonly transparency: Uint8Array;
  readonly compressed: Uint8Array;
}

export type PngColour = "grey" | "rgb" | "palette" | "greyAlpha" | "rgbAlpha";

const COLOURS: Readonly<Record<number, PngColour>> = {
  0: "grey",
  2: "rgb",
  3: "palette",
  4: "greyAlpha",
  6: "rgbAlpha",
};
const CHANNELS: Readonly<Record<PngColour, number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  greyAlpha: 2,
  rgbAlpha: 4,
};
export const PNG_SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NOTHING = new Uint8Array(0);

export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Parses the chunks; undefined where the file is truncated or invalid. */
export function parsePng(bytes: Uint8Array): Png | undefined {
  if (!isPng(bytes)) return undefined;
  const chunks = chunksOf(bytes);
  const of = (name: string): readonly Uint8Array[] =>
    chunks.filter((chunk) => chunk.name === name).map((chunk) => chunk.data);
  const header = of("IHDR")[0];
  if (chunks.some(({ name, whole }) => KEPT_CHUNKS.has(name) && !hasSoundChecksum(whole))) return undefined;
  if (header?.length !== 13 || of("IDAT").length === 0 || of("IEND").length === 0) return undefined;
  const view = new DataView(header.buffer, header.byteOffset);
  const colour = COLOURS[view.getUint8(9)];
  const palette = of("PLTE")[0] ?? NOTHING;
  if (colour === undefined || (colour === "palette" && palette.length < 3)) return undefined;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitDepth: view.getUint8(8),
    colour,
    interlaced: view.getUint8(12) !== 0,
    palette,
    transparency: of("tRNS")[0] ?? NOTHING,
    compressed: joinBytes(of("IDAT")),
  };
}

/** Chunks of pixels, colours and resolution (11.2 and 11.3), which are kept. */
const KEPT_CHUNKS = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "iCCP",
  "cICP",
  "sBIT",
  "pHYs",
]);

/**
 * Strips metadata from a PNG file: author, comments, time, camera, and trailing data. An invalid file is returned unchanged.
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const chunks = chunksOf(bytes);
  if (chunks.at(-1)?.name !== "IEND") return bytes;
  const kept = chunks.filter(({ name }) => KEPT_CHUNKS.has(name));
  return joinBytes([PNG_SIGNATURE, ...kept.map(({ whole }) => whole)]);
}

/** The chunks with these names, whole, in the order of the file. */
export function chunksNamed(bytes: Uint8Array, names: readonly string[]): readonly Uint8Array[] {
  return chunksOf(bytes)
    .filter(({ name }) => names.includes(name))
    .map(({ whole }) => whole);
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  /** The whole chunk, with length, name and checksum. */
  readonly whole: Uint8Array;
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    chunks.push({ name, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (name === "IEND") break;
    at = end;
  }
  return chunks;
}

/** The checksum covers name and data (ISO/IEC 15948, 5.3). */
function hasSoundChecksum(chunk: Uint8Array): boolean {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return view.getUint32(chunk.length - 4) === crc32(chunk.subarray(4, chunk.length - 4));
}

export function channelsOf(png: Png): number {
  return CHANNELS[png.colour];
}

/** Inflates the rows with their filter bytes; undefined where the file has fewer. Surplus rows are ignored, as by libpng. */
export function inflatePng(png: Png): Uint8Array | undefined {
  const expected = png.height * (rowBytes(png) + 1);
  try {
    const rows = unzlibSync(png.compressed, { out: new Uint8Array(expected) });
    return rows.length === expected ? rows : undefined;
  } catch {
    return undefined;
  }
}

export function rowBytes(png: Png): number {
  return Math.ceil((png.width * channelsOf(png) * png.bitDepth) / 8);
}

/** The rows without their filters (9.2), one after the other. */
export function unfilter(png: Png, rows: Uint8Array): Uint8Array {
  const length = rowBytes(png);
  const step = Math.max(1, (channelsOf(png) * png.bitDepth) >> 3);
  const out = new Uint8Array(png.height * length);
  let above = new Uint8Array(length);
  for (let row = 0; row < png.height; row += 1) {
    const from = row * (length + 1);
    const own = out.subarray(row * length, (row + 1) * length);
    unfilterRow(rows[from], rows.subarray(from + 1, from + 1 + length), above, own, step);
    above = own;
  }
  return out;
}

function unfilterRow(
  filter: number | undefined,
  row: Uint8Array,
  above: Uint8Array,
  out: Uint8Array,
  step: number,
): void {
  for (let at = 0; at < row.length; at += 1) {
    const [left, corner] = at >= step ? [out[at - step] ?? 0, above[at - step] ?? 0] : [0, 0];
    out[at] = (row[at] ?? 0) + predicted(filter, left, above[at] ?? 0, corner);
  }
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
