import type { Subset } from "fontkit";
import type PDFDocument from "pdfkit";
import type { Reference } from "pdfkit";
import { pdfString } from "../pdf-string.ts";
import type { Face, ShapedGlyph } from "./faces.ts";

/** One face of one document: collects the glyphs that are painted and is embedded with those alone. */
export interface EmbeddedFace {
  /** The name under which content streams call it. */
  readonly resource: string;
  readonly reference: Reference;
  /** The glyph's number in the embedded subset. */
  readonly encode: (glyph: ShapedGlyph) => number;
  readonly end: () => void;
}

/**
 * Embeds a TrueType face as a composite font with Identity-H encoding (ISO 32000-1, 9.7). Our own and not
 * pdfkit's, because the parsed font and the shaped words are shared between documents.
 */
export function embedFace(document: PDFDocument, face: Face, resource: string): EmbeddedFace {
  const subset = face.font.createSubset();
  const numbers = new Map<number, number>();
  const widths: number[] = [Math.round(face.font.getGlyph(0).advanceWidth * (1000 / face.font.unitsPerEm))];
  const codePoints: (readonly number[])[] = [[0xfffd]];
  const reference = document.ref();
  return {
    resource,
    reference,
    encode(glyph) {
      const known = numbers.get(glyph.id);
      if (known !== undefined) return known;
      const number = subset.includeGlyph(glyph.id);
      numbers.set(glyph.id, number);
      widths[number] = glyph.width;
      codePoints[number] = glyph.codePoints;
      return number;
    },
    end: () => writeFont(document, face, resource, reference, { subset, widths, codePoints }),
  };
}

interface Used {
  readonly subset: Subset;
  readonly widths: readonly number[];
  readonly codePoints: readonly (readonly number[])[];
}

/** Flag 3 of the font descriptor: the font has letters outside the Latin standard set. */
const SYMBOLIC = 4;
const ITALIC = 64;

function writeFont(
  document: PDFDocument,
  face: Face,
  resource: string,
  reference: Reference,
  used: Used,
): void {
  const { font } = face;
  const scale = 1000 / font.unitsPerEm;
  // Six capitals mark a subset (ISO 32000-1, 9.6.4); derived from the resource, so that bytes repeat.
  const tag = `ATTAC${resource.slice(-1)}`.replace(/\d/, (digit) => String.fromCharCode(65 + Number(digit)));
  const name = `${tag}+${font.postscriptName.replaceAll(" ", "_")}`;
  const file = document.ref();
  file.end(used.subset.encode());
  const descriptor = document.ref({
    Type: "FontDescriptor",
    FontName: name,
    Flags: SYMBOLIC | (font.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((value) =>
      Math.round(value * scale),
    ),
    ItalicAngle: font.italicAngle,
    Ascent: Math.round(font.ascent * scale),
    Descent: Math.round(font.descent * scale),
    CapHeight: Math.round((font.capHeight || font.ascent) * scale),
    XHeight: Math.round((font.xHeight || 0) * scale),
    StemV: face.name.startsWith("bold") ? 140 : 80,
    FontFile2: file,
  });
  descriptor.end();
  const descendant = document.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,

    CIDSystemInfo: { Registry: pdfString("Adobe"), Ordering: pdfString("Identity"), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, used.widths.map((width) => Math.round(width))],
    CIDToGIDMap: "Identity",
  });
  descendant.end();
  Object.assign(reference.data, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: writeToUnicode(document, used.codePoints),
  });
  reference.end();
}

/** The map from glyphs back to text, for copying, searching and screen readers (ISO 32000-1, 9.10.3). */
function writeToUnicode(document: PDFDocument, codePoints: readonly (readonly number[])[]): Reference {
  const map = document.ref();
  const lines = codePoints.map((points, number) => `<${hex(number)}> <${utf16(points)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  map.end(
    [
      "/CIDInit /ProcSet findresource begin",
      "12 dict begin",
      "begincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
      "/CMapName /Adobe-Identity-UCS def",
      "/CMapType 2 def",
      "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange",
      ...blocks,
      "endcmap",
      "CMapName currentdict /CMap defineresource pop",
      "end",
      "end",
    ].join("\n"),
  );
  return map;
}

export function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

function utf16(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}
