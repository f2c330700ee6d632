import { strToU8 } from "fflate";
import type { PdfFile } from "../file/pdf-file.ts";
import { type ObjectNumber, reference, textString, utf16 } from "../file/pdf-values.ts";
import {
  type CodeLength,
  characterBlocks,
  codeSpace,
  hexOf,
  ONE_BYTE_CODES,
  ONE_BYTE_MAP,
} from "../fonts/code-space.ts";
import type { Face } from "../fonts/faces.ts";
import type { GlyphSubset } from "../fonts/truetype/glyph-subset.ts";

/** What a code shows and says: its place in the list is its number. */
export interface Code {
  /** The glyph's number in the subset. */
  readonly glyph: number;
  /** In thousandths of the size. */
  readonly width: number;
  readonly text: string;
}

export interface UsedFont {
  readonly resource: string;
  readonly object: ObjectNumber;
  readonly subset: GlyphSubset;
  readonly codes: readonly Code[];
  readonly length: CodeLength;
  /** What makes codes into glyph numbers: a name, or a reference. */
  readonly encoding: string;
}

const SYSTEM = `<</Registry${textString("Adobe")}/Ordering${textString("Identity")}/Supplement 0>>`;

/** The encoding of all fonts of one document with codes of one byte (9.7.5.3): a reference to it. */
export function writeOneByteEncoding(file: PdfFile): string {
  const entries = `/Type/CMap/CMapName/${ONE_BYTE_MAP}/CIDSystemInfo${SYSTEM}/WMode 0`;
  return ` ${reference(file.stream(entries, strToU8(ONE_BYTE_CODES)))}`;
}

export const TWO_BYTE_ENCODING = "/Identity-H";

/** Flag 3 of the font descriptor: the font has letters outside the Latin standard set. */
const SYMBOLIC = 4;
const ITALIC = 64;

/** A composite font whose codes are the numbers of its glyphs (ISO 32000-1, 9.7.4 to 9.7.6). */
export function writeFont(file: PdfFile, face: Face, used: UsedFont): void {
  const { resource, object, subset, codes, length, encoding } = used;
  const name = subsetName(face, resource);
  const descriptor = file.object(descriptorBody(file, face, name, subset));
  const widths = codes.map(({ width }) => Math.round(width * 10) / 10).join(" ");
  const descendant = file.object(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo${SYSTEM}` +
      `/FontDescriptor ${reference(descriptor)}/W[0[${widths}]]/CIDToGIDMap${glyphMap(file, codes)}>>`,
  );
  const unicode = file.stream("", strToU8(unicodeMap(codes, length)));
  file.object(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding${encoding}` +
      `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(unicode)}>>`,
    object,
  );
}

/** The glyph behind each code (9.7.4.2); the same numbers need no table. */
function glyphMap(file: PdfFile, codes: readonly Code[]): string {
  if (codes.every(({ glyph }, code) => glyph === code)) return "/Identity";
  const bytes = codes.flatMap(({ glyph }) => [glyph >> 8, glyph & 0xff]);
  return ` ${reference(file.stream("", Uint8Array.from(bytes)))}`;
}

/** Six capitals mark a subset (9.6.4); derived from the number in the resource's name, so that bytes repeat. */
function subsetName(face: Face, resource: string): string {
  let tag = "";
  for (let rest = Number(resource.slice(1)); tag.length < 2; rest = Math.floor(rest / 26))
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
  return `ATTA${tag}+${face.metrics.postscriptName.replace(/[^A-Za-z0-9._-]/g, "_")}`;
}

function descriptorBody(file: PdfFile, { bold, metrics }: Face, name: string, subset: GlyphSubset): string {
  const scale = 1000 / metrics.unitsPerEm;
  const program = subset.encode();
  const fontFile = file.stream(`/Length1 ${program.length}`, program);
  const box = metrics.box.map((value) => Math.round(value * scale)).join(" ");
  return (
    `<</Type/FontDescriptor/FontName/${name}` +
    `/Flags ${SYMBOLIC | (metrics.italicAngle === 0 ? 0 : ITALIC)}/FontBBox[${box}]` +
    `/ItalicAngle ${metrics.italicAngle}/Ascent ${Math.round(metrics.ascent * scale)}` +
    `/Descent ${Math.round(metrics.descent * scale)}` +
    `/CapHeight ${Math.round((metrics.capHeight || metrics.ascent) * scale)}` +
    `/XHeight ${Math.round(metrics.xHeight * scale)}` +
    `/StemV ${bold ? 140 : 80}/FontFile2 ${reference(fontFile)}>>`
  );
}

/** The map from codes back to text, for copying, searching and screen readers (9.10.3). */
function unicodeMap(codes: readonly Code[], length: CodeLength): string {
  const lines = codes.map(({ text }, code) => `<${hexOf(code, length)}> <${utf16(text)}>`);
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    codeSpace(length),
    ...characterBlocks(lines),
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}
