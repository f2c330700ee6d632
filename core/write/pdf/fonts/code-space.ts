/**
 * Codes of an embedded font (ISO 32000-1, 9.7.5 and 9.7.6.2): one byte for a font that needs few, which halves its
 * pages, else two. All codes of a font have the same length: readers such as MuPDF 1.21 and pypdf lose characters where
 * one font mixes both.
 */
export type CodeLength = 1 | 2;

/** Number of codes that can be told apart. */
export const CODE_COUNT: Readonly<Record<CodeLength, number>> = { 1: 0x100, 2: 0x10000 };

/** Bytes that a literal string cannot hold as they are (7.3.4.2); a bare carriage return reads as a line feed. */
const ESCAPES: Readonly<Record<number, string>> = { 13: "\\r", 40: "\\(", 41: "\\)", 92: "\\\\" };

/** A code inside a literal string, one character for each byte: half as long as its hexadecimal digits. */
export function literalOf(code: number, length: CodeLength): string {
  return length === 1 ? literalByte(code) : literalByte(code >> 8) + literalByte(code & 0xff);
}

/** A code in hexadecimal digits, as maps name it. */
export function hexOf(code: number, length: CodeLength): string {
  return code.toString(16).padStart(2 * length, "0");
}

function literalByte(byte: number): string {
  return ESCAPES[byte] ?? String.fromCharCode(byte);
}

/** The one range that all codes lie in, as a map states it. */
export function codeSpace(length: CodeLength): string {
  return `1 begincodespacerange\n<${hexOf(0, length)}> <${"ff".repeat(length)}>\nendcodespacerange`;
}

export const ONE_BYTE_MAP = "Attache-One-Byte";

/** Maps codes of one byte to the glyphs of the same number, as Identity-H does for two (9.7.5.3). */
export const ONE_BYTE_CODES = [
  "/CIDInit /ProcSet findresource begin",
  "12 dict begin",
  "begincmap",
  "/CIDSystemInfo 3 dict dup begin",
  "/Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def",
  "end def",
  `/CMapName /${ONE_BYTE_MAP} def`,
  "/CMapType 1 def",
  "/WMode 0 def",
  codeSpace(1),
  "1 begincidrange\n<00> <ff> 0\nendcidrange",
  "endcmap",
  "CMapName currentdict /CMap defineresource pop",
  "end",
  "end",
].join("\n");

/** Lines of a ToUnicode map in blocks of 100, the most that its operators take. */
export function characterBlocks(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return blocks;
}
