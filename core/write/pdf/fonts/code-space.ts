/**
 * Length, in bytes, of the codes of an embedded font (ISO 32000-1, 9.7.5 and 9.7.6.2). One byte halves the size of the
 * text for a font that needs few codes. All codes of a font have the same length: readers such as MuPDF 1.21 and pypdf
 * lose characters where one font mixes both.
 */
export type CodeLength = 1 | 2;

/** Number of codes of each length. */
export const CODE_COUNT: Readonly<Record<CodeLength, number>> = { 1: 0x100, 2: 0x10000 };

/** Escape sequences in literal strings (7.3.4.2); an unescaped carriage return is read as a line feed. */
const ESCAPES: Readonly<Record<number, string>> = { 13: "\\r", 40: "\\(", 41: "\\)", 92: "\\\\" };

/** A code inside a literal string, one character for each byte: half the length of hexadecimal digits. */
export function literalOf(code: number, length: CodeLength): string {
  return length === 1 ? literalByte(code) : literalByte(code >> 8) + literalByte(code & 0xff);
}

/** A code in hexadecimal digits, as CMaps state it. */
export function hexOf(code: number, length: CodeLength): string {
  return code.toString(16).padStart(2 * length, "0");
}

function literalByte(byte: number): string {
  return ESCAPES[byte] ?? String.fromCharCode(byte);
}

/** The codespace range of a CMap (9.7.6.2). */
export function codeSpace(length: CodeLength): string {
  return `1 begincodespacerange\n<${hexOf(0, length)}> <${"ff".repeat(length)}>\nendcodespacerange`;
}

export const ONE_BYTE_MAP = "Attache-One-Byte";

/** CMap from one-byte codes to equal CIDs, as Identity-H is for two bytes (9.7.5.3). */
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

/** Lines of a ToUnicode CMap in blocks of 100, the maximum of the operator (9.10.3). */
export function characterBlocks(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return blocks;
}
