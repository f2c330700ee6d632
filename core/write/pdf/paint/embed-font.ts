import type { PDFReference } from "pdfkit";
import type { PackedDocument } from "../file/packed-document.ts";
import type { CodeLength } from "../fonts/code-space.ts";
import type { Face } from "../fonts/face.ts";
import { type GlyphGroup, groupGlyphs, isShownByGlyphs } from "../fonts/glyph-groups.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { type CodedGlyph, type Codes, createCodes, type ShapedTexts } from "./font-codes.ts";
import { type FontEncoding, writeFont } from "./write-font.ts";

/** One font of one document: collects the glyphs of a face that are painted and is embedded with those alone. */
export interface EmbeddedFace {
  /** The name under which content streams call it. */
  readonly resource: string;
  readonly object: PDFReference;
  /**
   * Glyphs for a TJ operator, without the brackets at both ends: their codes, separated by corrections in
   * thousandths where a position differs from the font's own advance. They come from left to right, as they stand.
   */
  readonly encode: (glyphs: readonly ShapedGlyph[], rightToLeft: boolean) => string;
  /** Whether it has codes left for these words. */
  readonly hasRoomFor: (words: ShapedTexts, rightToLeft: boolean) => boolean;
  readonly length: CodeLength;
  /** Writes the font; `encoding` maps its codes to glyph numbers. */
  readonly end: (encoding: FontEncoding) => void;
}

/** Text of a glyph that says nothing: readers print U+FFFD, or the code itself, for an empty text. */
const NOTHING = "\u200b";

/**
 * Embeds a TrueType face as a composite font with codes of its own (ISO 32000-1, 9.7). The parsed font and
 * the shaped words are shared between documents; codes and encoded words belong to one. A glyph has a code for
 * each text that it stands for: letters that share an outline, as a capital eth and a D with stroke may, come
 * back as they were written. Glyphs that make up one cluster, or are moved off the line, become one glyph of the
 * subset with one code: every reader then gives back the text in order, whether or not it honours ActualText.
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
  /** Where the font's own advances lead, and where the next glyph stands, in thousandths of the type size. */
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

/** Codes of a group, left to right; where it takes several, the first shows it and the others are blank. */
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

/** A mark's share of its cluster's advance: with none, poppler loses the order of some Thaana vowels. */
const MARK_SHARE = 0.03;

/**
 * The share of a cluster's advance that each of its parts takes. pdf.js counts no width for non-spacing marks, and
 * would end the line short of its end by all that they have; so they have little. But equal parts in one place would be
 * taken for a doubled one, as bold type is imitated.
 */
function sharesOf(parts: readonly string[]): readonly number[] {
  const marks = parts.filter((part) => MARK.test(part)).length;
  if (marks === parts.length || new Set(parts).size < parts.length) return parts.map(() => 1 / parts.length);
  const rest = (1 - marks * MARK_SHARE) / (parts.length - marks);
  return parts.map((part) => (MARK.test(part) ? MARK_SHARE : rest));
}

/** Characters that one code says at most: MuPDF 1.21 reads longer texts as U+FFFD. */
const LONGEST = 8;

/** Joiners that end a text: pdf.js 5 takes a code whose text ends with one for the joiner alone, and loses the rest. */
const ENDING_JOINERS = /(?<=.)[\u200c\u200d]+$/su;

/** Parts of a text that one code each can say; nearly always one. */
function splitText(text: string): readonly string[] {
  const joiners = ENDING_JOINERS.exec(text);
  if (joiners) return [...splitText(text.slice(0, joiners.index)), joiners[0]];
  if (text.length <= LONGEST) return [text];
  const characters = Array.from(text);
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += LONGEST)
    parts.push(characters.slice(start, start + LONGEST).join(""));
  return parts;
}
