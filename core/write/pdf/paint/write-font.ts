import { strToU8 } from "fflate";
import type { PDFReference, PdfDictionary, PdfValue } from "pdfkit";
import type { PackedDocument } from "../file/packed-document.ts";
import { textValue, utf16 } from "../file/pdf-values.ts";
import {
  type CodeLength,
  characterBlocks,
  codeSpace,
  hexOf,
  ONE_BYTE_CODES,
  ONE_BYTE_MAP,
} from "../fonts/code-space.ts";
import type { Face } from "../fonts/face.ts";
import type { GlyphSubset } from "../fonts/truetype/glyph-subset.ts";

/** Glyph and text of a code; the code is its index in the list. */
export interface Code {
  /** The glyph's number in the subset. */
  readonly glyph: number;
  /** Advance, in thousandths of the font size. */
  readonly width: number;
  readonly text: string;
}

export interface UsedFont {
  readonly resource: string;
  readonly object: PDFReference;
  readonly subset: GlyphSubset;
  readonly codes: readonly Code[];
  readonly length: CodeLength;
  readonly encoding: FontEncoding;
}

/** The CMap from codes to CIDs (9.7.5): the name of a predefined one, or one embedded in the file. */
export type FontEncoding = string | PDFReference;

const SYSTEM: PdfDictionary = {
  Registry: textValue("Adobe"),
  Ordering: textValue("Identity"),
  Supplement: 0,
};

/** Writes the CMap that all fonts with one-byte codes share (9.7.5.3). */
export function writeOneByteEncoding(pdf: PackedDocument): FontEncoding {
  const entries = { Type: "CMap", CMapName: ONE_BYTE_MAP, CIDSystemInfo: SYSTEM, WMode: 0 };
  return pdf.stream(entries, strToU8(ONE_BYTE_CODES));
}

export const TWO_BYTE_ENCODING = "Identity-H";

/** Flag 3 of the font descriptor (9.8.2): the font has characters outside the Standard Latin character set. */
const SYMBOLIC = 4;
const ITALIC = 64;

/**
 * Writes a composite font (ISO 32000-1, 9.7.4 to 9.7.6). It has no CIDSet: PDF/A-2 does not require one, and PDF/UA
 * rejects one that omits components of composite glyphs (ISO 14289-1, 7.21.4.2).
 */
export function writeFont(pdf: PackedDocument, face: Face, used: UsedFont): void {
  const { resource, object, subset, codes, length, encoding } = used;
  const name = subsetName(face, resource);
  const descriptor = pdf.ref(descriptorData(pdf, face, name, subset));
  descriptor.end();
  const descendant = pdf.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: SYSTEM,
    FontDescriptor: descriptor,
    W: [0, codes.map(({ width }) => Math.round(width * 10) / 10)],
    CIDToGIDMap: glyphMap(pdf, codes),
  });
  descendant.end();
  Object.assign(object.data, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: encoding,
    DescendantFonts: [descendant],
    ToUnicode: pdf.stream({}, strToU8(unicodeMap(codes, length))),
  });
  object.end();
}

/** The CIDToGIDMap (9.7.4.2); Identity where every code equals its glyph number. */
function glyphMap(pdf: PackedDocument, codes: readonly Code[]): PdfValue {
  if (codes.every(({ glyph }, code) => glyph === code)) return "Identity";
  const bytes = codes.flatMap(({ glyph }) => [glyph >> 8, glyph & 0xff]);
  return pdf.stream({}, Uint8Array.from(bytes));
}

/** The font name with the tag of a subset (9.6.4), derived from the resource name so that the same note has the same bytes. */
function subsetName(face: Face, resource: string): string {
  let tag = "";
  for (let rest = Number(resource.slice(1)); tag.length < 2; rest = Math.floor(rest / 26))
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
  return `ATTA${tag}+${face.metrics.postscriptName.replace(/[^A-Za-z0-9._-]/g, "_")}`;
}

function descriptorData(
  pdf: PackedDocument,
  { bold, metrics }: Face,
  name: string,
  subset: GlyphSubset,
): PdfDictionary {
  const scale = 1000 / metrics.unitsPerEm;
  const program = subset.encode();
  return {
    Type: "FontDescriptor",
    FontName: name,
    Flags: SYMBOLIC | (metrics.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: metrics.box.map((value) => Math.round(value * scale)),
    ItalicAngle: metrics.italicAngle,
    Ascent: Math.round(metrics.ascent * scale),
    Descent: Math.round(metrics.descent * scale),
    CapHeight: Math.round((metrics.capHeight || metrics.ascent) * scale),
    XHeight: Math.round(metrics.xHeight * scale),
    StemV: bold ? 140 : 80,
    FontFile2: pdf.stream({ Length1: program.length }, program),
  };
}

/** The ToUnicode CMap (9.10.3), for copying, searching and screen readers. */
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
