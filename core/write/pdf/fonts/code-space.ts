/**
 * How the glyphs of an embedded face are called in text: the first 127 by one byte below 0x80, all others by
 * two bytes, the first of them from 0x80. Most notes need no more than one byte a letter, which halves their
 * pages; a note in Chinese has room for 32,768.
 */

const SINGLE_BYTES = 127;
/** First bytes of two-byte codes begin here. */
const DOUBLE = 0x80;

/** A backslash escape for what a literal string cannot hold as it is (ISO 32000-1, 7.3.4.2). */
const ESCAPES: Readonly<Record<number, string>> = { 10: "\\n", 13: "\\r", 40: "\\(", 41: "\\)", 92: "\\\\" };

/** The one-byte codes in the order in which they are given out: those that need no escape first. Zero is no letter to some readers. */
const SINGLE: readonly number[] = [
  ...bytesWhere((byte) => byte >= 0x20 && byte < 0x7f && !(byte in ESCAPES)),
  ...bytesWhere((byte) => ((byte > 0 && byte < 0x20) || byte === 0x7f) && !(byte in ESCAPES)),
  ...bytesWhere((byte) => byte in ESCAPES),
];

function bytesWhere(holds: (byte: number) => boolean): readonly number[] {
  return Array.from({ length: DOUBLE }, (_, byte) => byte).filter(holds);
}

/** The bytes that call the glyph at a place, counted from 0. */
export function bytesOf(place: number): readonly number[] {
  const single = SINGLE[place];
  if (single !== undefined) return [single];
  const rest = place - SINGLE_BYTES;
  if (rest >= 0x8000) throw new Error("a face has more glyphs than its codes can call");
  return [DOUBLE + (rest >> 8), rest & 0xff];
}

/** The code of a place inside a literal string; bytes above 127 are escaped, so that the stream is ASCII. */
export function literalOf(place: number): string {
  return bytesOf(place).map(literalByte).join("");
}

function literalByte(byte: number): string {
  if (byte >= 0x80) return `\\${byte.toString(8)}`;
  return ESCAPES[byte] ?? String.fromCharCode(byte);
}

/** The code of a place in hexadecimal digits, as maps name it. */
export function hexOf(place: number): string {
  return bytesOf(place)
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** Which codes have one byte and which two, for `count` glyphs. */
export function codeSpace(count: number): string {
  const spaces = count > SINGLE_BYTES ? ["<01> <7f>", "<8000> <ffff>"] : ["<01> <7f>"];
  return `${spaces.length} begincodespacerange\n${spaces.join("\n")}\nendcodespacerange`;
}

/** A map from codes to glyphs, which has the place as the glyph's number (ISO 32000-1, 9.7.5). */
export function codeMap(count: number): string {
  const ranges = [...singleRanges(Math.min(count, SINGLE_BYTES)), ...doubleRanges(count - SINGLE_BYTES)];
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo 3 dict dup begin",
    "/Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def",
    "end def",
    `/CMapName /${CODE_MAP_NAME} def`,
    "/CMapType 1 def",
    "/WMode 0 def",
    codeSpace(count),
    ...blocksOf(ranges, "cidrange"),
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

export const CODE_MAP_NAME = "Attache-Codes";

/** Neighbouring bytes whose places follow each other are one range. */
function singleRanges(count: number): readonly string[] {
  const ranges: string[] = [];
  for (let start = 0; start < count; ) {
    let end = start + 1;
    while (end < count && SINGLE[end] === (SINGLE[end - 1] ?? 0) + 1) end += 1;
    ranges.push(`<${hexOf(start)}> <${hexOf(end - 1)}> ${start}`);
    start = end;
  }
  return ranges;
}

/** A range stays with its first byte. */
function doubleRanges(count: number): readonly string[] {
  const ranges: string[] = [];
  for (let start = 0; start < count; start += 0x100) {
    const [from, to] = [SINGLE_BYTES + start, SINGLE_BYTES + Math.min(start + 0x100, count) - 1];
    ranges.push(`<${hexOf(from)}> <${hexOf(to)}> ${from}`);
  }
  return ranges;
}

/** The lines of a map in blocks of a hundred, as its operators take them at most. */
export function blocksOf(lines: readonly string[], operator: "cidrange" | "bfchar"): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} begin${operator}\n${block.join("\n")}\nend${operator}`);
  }
  return blocks;
}
