import type { PDFReference } from "pdfkit";
import type { PackedDocument } from "../file/packed-document.ts";
import type { CodeLength } from "../fonts/code-space.ts";
import type { Face } from "../fonts/face.ts";
import { type GlyphGroup, groupGlyphs, isShownByGlyphs } from "../fonts/glyph-groups.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { type CodedGlyph, type Codes, createCodes, type ShapedTexts } from "./font-codes.ts";
import { type FontEncoding, writeFont } from "./write-font.ts";

/** A font of one document. It collects the glyphs of a face that are painted and is embedded with only those. */
export interface EmbeddedFace {
  /** Resource name in content streams. */
  readonly resource: string;
  readonly object: PDFReference;
  /**
   * Glyphs for a TJ operator, from left to right, without the brackets at both ends: their codes, separated by
   * adjustments in thousandths of the font size where a position differs from the font's own advance.
   */
  readonly encode: (glyphs: readonly ShapedGlyph[], rightToLeft: boolean) => string;
  /** Whether enough codes are left for these words. */
  readonly hasRoomFor: (words: ShapedTexts, rightToLeft: boolean) => boolean;
  readonly length: CodeLength;
  /** Writes the font; `encoding` maps its codes to glyph numbers. */
  readonly end: (encoding: FontEncoding) => void;
}

/** Text of a glyph without text, ZERO WIDTH SPACE: for an empty text readers print U+FFFD or the code itself. */
const NOTHING = "\u200b";

/**
 * Embeds a TrueType face as a composite font with codes of its own (ISO 32000-1, 9.7). The parsed font and the shaped
 * words are shared between documents; codes and encoded words belong to one document. A glyph has a code for each text
 * that it represents, so that characters with the same outline, such as capital eth and D with stroke, are extracted as
 * they were written. Glyphs that form one cluster, or are offset from the baseline, become one glyph of the subset with
 * one code, so that every reader extracts the text in order, whether or not it honours ActualText.
 */
export function embedFace(
  pdf: PackedDocument,
  face: Face,
  { resource, object }: Pick<EmbeddedFace, "resource" | "object">,
  length: CodeLength,
): EmbeddedFace {
  const codes = createCodes(face, length);
  const words = new Map<readonly ShapedGlyph[], string>();
  const isKnown = (glyphs: readonly ShapedGlyph[]): boolean => words.has(glyphs);
  const plainCode = ({ id, width, text }: ShapedGlyph): string => codes.ofGlyph(id, width, text);
  return {
    resource,
    object,
    length,
    encode(glyphs, rightToLeft) {
      const known = words.get(glyphs);
      if (known !== undefined) return known;
      const text = isShownByGlyphs(glyphs, rightToLeft)
        ? operandsOf(glyphs, plainCode)
        : operandsOf(
            groupGlyphs(glyphs, rightToLeft).flatMap((group) => codedGroup(codes, group, rightToLeft)),
            ({ code }) => code,
          );
      words.set(glyphs, text);
      return text;
    },
    hasRoomFor(texts, rightToLeft) {
      if (texts.every(isKnown)) return true;
      return codes.hasRoomFor(
        texts.filter((glyphs) => !words.has(glyphs)),
        rightToLeft,
      );
    },
    end: (encoding) =>
      writeFont(pdf, face, { resource, object, subset: codes.subset, codes: codes.list, length, encoding }),
  };
}

function operandsOf<Glyph extends Advances>(
  glyphs: readonly Glyph[],
  codeOf: (glyph: Glyph) => string,
): string {
  let text = "";
  /** Position by the font's own advances, and position of the next glyph, in thousandths of the font size. */
  let pen = 0;
  let place = 0;
  for (const glyph of glyphs) {
    const correction = Math.round(pen - place);
    if (correction !== 0) {
      text += `)${correction}(`;
      pen -= correction;
    }
    text += codeOf(glyph);
    pen += glyph.width;
    place += glyph.advance;
  }
  const correction = Math.round(pen - place);
  return correction === 0 ? text : `${text})${correction}(`;
}

type Advances = Pick<CodedGlyph, "width" | "advance">;

/** Codes of a group, left to right. Where it needs several, the first shows all glyphs and the others are blank. */
function codedGroup(codes: Codes, group: GlyphGroup, rightToLeft: boolean): readonly CodedGlyph[] {
  const text = (rightToLeft ? group.toReversed() : group).map((glyph) => glyph.text).join("") || NOTHING;
  const advance = group.reduce((sum, glyph) => sum + glyph.advance, 0);
  const [first = text, ...others] = rightToLeft ? Array.from(text).reverse() : splitText(text);
  if (others.length === 0) return [codes.ofGroup(group, advance, first)];
  const shares = sharesOf([first, ...others]);
  return [first, ...others].map((part, index) =>
    codes.ofGroup(index === 0 ? group : NO_GLYPHS, advance * (shares[index] ?? 0), part),
  );
}

const NO_GLYPHS: GlyphGroup = [];
const MARK = /^[\p{Mn}\u200c\u200d]/u;

/** Fraction of a cluster's advance for a mark: without an advance, poppler loses the order of some Thaana vowels. */
const MARK_SHARE = 0.03;

/**
 * Fractions of a cluster's advance for its parts. pdf.js ignores the width of non-spacing marks and would end the line
 * early by the sum of these widths, so marks have a small advance. Equal parts have equal advances: at one position they
 * would be taken for one character that is painted twice to imitate bold type.
 */
function sharesOf(parts: readonly string[]): readonly number[] {
  const marks = parts.filter((part) => MARK.test(part)).length;
  if (marks === parts.length || new Set(parts).size < parts.length) return parts.map(() => 1 / parts.length);
  const rest = (1 - marks * MARK_SHARE) / (parts.length - marks);
  return parts.map((part) => (MARK.test(part) ? MARK_SHARE : rest));
}

/** Maximum length, in UTF-16 units, of the text of one code: MuPDF 1.21 reads longer texts as U+FFFD. */
const MAX_LENGTH = 8;

/** Joiners at the end of a text: pdf.js 5 reads a code whose text ends with a joiner as the joiner alone. */
const ENDING_JOINERS = /(?<=.)[\u200c\u200d]+$/su;

/** Splits a text into parts that one code each can represent; nearly always one part. */
function splitText(text: string): readonly string[] {
  const joiners = ENDING_JOINERS.exec(text);
  if (joiners) return [...splitText(text.slice(0, joiners.index)), joiners[0]];
  if (text.length <= MAX_LENGTH) return [text];
  const characters = Array.from(text);
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += MAX_LENGTH)
    parts.push(characters.slice(start, start + MAX_LENGTH).join(""));
  return parts;
}
