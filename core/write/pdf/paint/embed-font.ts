import { strToU8 } from "fflate";
import type { PdfFile } from "../file/pdf-file.ts";
import { number, type ObjectNumber, reference, textString, utf16 } from "../file/pdf-values.ts";
import { blocksOf, CODE_MAP_NAME, codeMap, codeSpace, hexOf, literalOf } from "../fonts/code-space.ts";
import type { Face } from "../fonts/faces.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { createGlyphSubset, type GlyphSubset } from "../fonts/truetype/glyph-subset.ts";

/** One face of one document: collects the glyphs that are painted and is embedded with those alone. */
export interface EmbeddedFace {
  /** The name under which content streams call it. */
  readonly resource: string;
  readonly object: ObjectNumber;
  /**
   * Glyphs for a TJ operator, without the brackets at both ends: their codes, parted by corrections in thousandths
   * where a place differs from the font's own advance. They come from left to right, as they stand. `size` in
   * points is for marks that stand above or below the line.
   */
  readonly encode: (glyphs: readonly ShapedGlyph[], size: number) => string;
  readonly end: () => void;
}

/**
 * Embeds a TrueType face as a composite font with codes of its own (ISO 32000-1, 9.7). The parsed font and
 * the shaped words are shared between documents; codes and encoded words belong to one. A glyph has a code for
 * each text that it stands for: letters that share an outline, as a capital eth and a D with stroke may, come
 * back as they were written.
 */
export function embedFace(file: PdfFile, face: Face, resource: string): EmbeddedFace {
  const subset = createGlyphSubset(face.program);
  const { metricsOf } = face.program;
  const known: (CodedGlyph | undefined)[] = [];
  const codes: Code[] = [
    { glyph: 0, width: (metricsOf(0).advance * 1000) / face.metrics.unitsPerEm, text: "\ufffd" },
  ];
  const words = new Map<readonly ShapedGlyph[], string>();
  const object = file.allot();
  const include = ({ id, width, text }: ShapedGlyph): string => {
    const place = codes.push({ glyph: subset.include(id), width, text }) - 1;
    const code = literalOf(place);
    known[id] = { text, code, next: known[id] };
    return code;
  };
  const codeOf = (glyph: ShapedGlyph): string => {
    let coded = known[glyph.id];
    while (coded !== undefined && coded.text !== glyph.text) coded = coded.next;
    return coded === undefined ? include(glyph) : coded.code;
  };
  const encodeWord = (glyphs: readonly ShapedGlyph[], size: number): string => {
    let text = "";
    let place = 0;
    let pen = 0;
    let rise = 0;
    const moveTo = (goal: number): void => {
      const correction = Math.round(pen - goal);
      if (correction !== 0) text += `)${correction}(`;
      pen -= correction;
    };
    const lift = (height: number): void => {
      if (height !== rise) text += `)]TJ ${number((height * size) / 1000)} Ts[(`;
      rise = height;
    };
    for (const glyph of glyphs) {
      moveTo(place + (glyph.offset?.x ?? 0));
      lift(glyph.offset?.y ?? 0);
      text += codeOf(glyph);
      pen += glyph.width;
      place += glyph.advance;
    }
    moveTo(place);
    lift(0);
    return text;
  };
  return {
    resource,
    object,
    encode(glyphs, size) {
      const known = words.get(glyphs);
      if (known !== undefined) return known;
      const text = encodeWord(glyphs, size);
      if (!glyphs.some(({ offset }) => offset?.y)) words.set(glyphs, text);
      return text;
    },
    end: () => writeFont(file, face, resource, object, { subset, codes }),
  };
}

interface Used {
  readonly subset: GlyphSubset;
  readonly codes: readonly Code[];
}

/** What a code shows and says: its place in the list is its number. */
interface Code {
  /** The glyph's number in the subset. */
  readonly glyph: number;
  readonly width: number;
  readonly text: string;
}

/** A glyph as it is written for one text, and the same glyph for another. */
interface CodedGlyph {
  readonly text: string;
  readonly code: string;
  readonly next: CodedGlyph | undefined;
}

/** Flag 3 of the font descriptor: the font has letters outside the Latin standard set. */
const SYMBOLIC = 4;
const ITALIC = 64;

function writeFont(file: PdfFile, face: Face, resource: string, object: ObjectNumber, used: Used): void {
  const name = subsetName(face, resource);
  const descriptor = file.object(descriptorBody(file, face, name, used.subset));
  const widths = used.codes.map(({ width }) => Math.round(width * 10) / 10).join(" ");
  const system = `<</Registry${textString("Adobe")}/Ordering${textString("Identity")}/Supplement 0>>`;
  const descendant = file.object(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo${system}` +
      `/FontDescriptor ${reference(descriptor)}/W[0[${widths}]]/CIDToGIDMap${glyphMap(file, used.codes)}>>`,
  );
  const unicode = file.stream("", strToU8(unicodeMap(used.codes)));
  const encoding = file.stream(
    `/Type/CMap/CMapName/${CODE_MAP_NAME}/CIDSystemInfo${system}/WMode 0`,
    strToU8(codeMap(used.codes.length)),
  );
  file.object(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding ${reference(encoding)}` +
      `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(unicode)}>>`,
    object,
  );
}

/** The glyph behind each code (ISO 32000-1, 9.7.4.2); the same numbers need no table. */
function glyphMap(file: PdfFile, codes: readonly Code[]): string {
  if (codes.every(({ glyph }, code) => glyph === code)) return "/Identity";
  const bytes = codes.flatMap(({ glyph }) => [glyph >> 8, glyph & 0xff]);
  return ` ${reference(file.stream("", Uint8Array.from(bytes)))}`;
}

/** Six capitals mark a subset (ISO 32000-1, 9.6.4); derived from the resource, so that bytes repeat. */
function subsetName(face: Face, resource: string): string {
  const letter = String.fromCharCode(65 + Number(resource.slice(1)));
  return `ATTAC${letter}+${face.metrics.postscriptName.replace(/[^A-Za-z0-9._-]/g, "_")}`;
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

/** The map from glyphs back to text, for copying, searching and screen readers (ISO 32000-1, 9.10.3). */
function unicodeMap(codes: readonly Code[]): string {
  const lines = codes.map(({ text }, place) => `<${hexOf(place)}> <${utf16(text)}>`);
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    codeSpace(codes.length),
    ...blocksOf(lines, "bfchar"),
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}
