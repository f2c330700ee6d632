/**
 * Two-byte codes of an embedded face (Identity-H, ISO 32000-1, 9.7.5.2). Every code has the same length: readers
 * such as MuPDF 1.21 and pypdf lose characters where one face mixes codes of one and two bytes.
 */

/** Number of codes that two bytes can tell apart. */
export const CODE_COUNT = 0x10000;

/** Bytes that a literal string cannot hold as they are (7.3.4.2); a bare carriage return reads as a line feed. */
const ESCAPES: Readonly<Record<number, string>> = { 13: "\\r", 40: "\\(", 41: "\\)", 92: "\\\\" };

/** A code inside a literal string, one character for each byte: half as long as its hexadecimal digits. */
export function literalOf(code: number): string {
  return literalByte(code >> 8) + literalByte(code & 0xff);
}

function literalByte(byte: number): string {
  return ESCAPES[byte] ?? String.fromCharCode(byte);
}

/** The one range that all codes lie in, as a ToUnicode map states it. */
export const CODE_SPACE = "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange";

/** Lines of a ToUnicode map in blocks of 100, the most that its operators take. */
export function characterBlocks(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return blocks;
}
