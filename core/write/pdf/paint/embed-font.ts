import type { PdfFile } from "../file/pdf-file.ts";
import type { ObjectNumber } from "../file/pdf-values.ts";
import { CODE_COUNT, literalOf } from "../fonts/code-space.ts";
import type { Face } from "../fonts/faces.ts";
import { type GlyphGroup, groupGlyphs, isPlain } from "../fonts/glyph-groups.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import { createGlyphSubset } from "../fonts/truetype/glyph-subset.ts";
import { type Code, writeFont } from "./write-font.ts";

/** One font of one document: collects the glyphs of a face that are painted and is embedded with those alone. */
export interface EmbeddedFace {
  /** The name under which content streams call it. */
  readonly resource: string;
  readonly object: ObjectNumber;
  /**
   * Glyphs for a TJ operator, without the brackets at both ends: their codes, separated by corrections in
   * thousandths where a position differs from the font's own advance. They come from left to right, as they stand.
   */
  readonly encode: (glyphs: readonly ShapedGlyph[], rightToLeft: boolean) => string;
  /** Whether it has codes left for any text of so many glyphs. */
  readonly hasRoomFor: (glyphs: number) => boolean;
  readonly end: () => void;
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
export function embedFace(file: PdfFile, face: Face, resource: string): EmbeddedFace {
  const object = file.allot();
  const codes = createCodes(face);
  const words = new Map<readonly ShapedGlyph[], string>();
  return {
    resource,
    object,
    encode(glyphs, rightToLeft) {
      const known = words.get(glyphs);
      if (known !== undefined) return known;
      const coded = isPlain(glyphs, rightToLeft)
        ? glyphs.map((glyph) => ({ ...glyph, code: codes.ofGlyph(glyph.id, glyph.width, glyph.text) }))
        : groupGlyphs(glyphs, rightToLeft).flatMap((group) => codedGroup(codes, group, rightToLeft));
      const text = operandsOf(coded);
      words.set(glyphs, text);
      return text;
    },
    hasRoomFor: (glyphs) => codes.size() + CODES_PER_GLYPH * glyphs < CODE_COUNT,
    end: () => writeFont(file, face, { resource, object, subset: codes.subset, codes: codes.list }),
  };
}

/** A glyph may need a code for each character that it says, and the glyphs that it is made of. */
const CODES_PER_GLYPH = 8;

interface CodedGlyph {
  readonly code: string;
  /** Advance in the font, in thousandths. */
  readonly width: number;
  /** Advance with kerning. */
  readonly advance: number;
}

function operandsOf(glyphs: readonly CodedGlyph[]): string {
  let text = "";
  let place = 0;
  let pen = 0;
  const movePen = (): void => {
    const correction = Math.round(pen - place);
    if (correction !== 0) text += `)${correction}(`;
    pen -= correction;
  };
  for (const { code, width, advance } of glyphs) {
    movePen();
    text += code;
    pen += width;
    place += advance;
  }
  movePen();
  return text;
}

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
const MARK = /^\p{Mn}/u;

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

/** Parts of a text that one code each can say; nearly always one. */
function splitText(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const characters = Array.from(text);
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += LONGEST)
    parts.push(characters.slice(start, start + LONGEST).join(""));
  return parts;
}

interface Codes {
  /** The code of a glyph of the face where it says `text`; `width` in thousandths. */
  readonly ofGlyph: (id: number, width: number, text: string) => string;
  /** The code of glyphs that are shown at once; of none, it is blank. */
  readonly ofGroup: (group: GlyphGroup, advance: number, text: string) => CodedGlyph;
  readonly size: () => number;
  readonly subset: ReturnType<typeof createGlyphSubset>;
  readonly list: readonly Code[];
}

function createCodes({ program, metrics }: Face): Codes {
  const subset = createGlyphSubset(program);
  const scale = 1000 / metrics.unitsPerEm;
  const known: (KnownCode | undefined)[] = [];
  const groups = new Map<string, string>();
  const combined = new Map<string, number>();
  const list: Code[] = [{ glyph: 0, width: program.metricsOf(0).advance * scale, text: "\ufffd" }];
  const add = (code: Code): string => literalOf(list.push(code) - 1);
  const ofGlyph = (id: number, width: number, text: string): string => {
    let same = known[id];
    while (same !== undefined && same.text !== text) same = same.next;
    if (same !== undefined) return same.code;
    const code = add({ glyph: subset.include(id), width, text });
    known[id] = { text, code, next: known[id] };
    return code;
  };
  const ofGroup = (group: GlyphGroup, advance: number, text: string): CodedGlyph => {
    const [first] = group;
    if (first !== undefined && group.length === 1 && first.offset === undefined)
      return { code: ofGlyph(first.id, first.width, text), width: first.width, advance };
    const parts = partsOf(group, scale);
    const units = Math.max(0, Math.round(advance / scale));
    const shape = `${units} ${parts.map(({ glyph, x, y }) => `${glyph} ${x} ${y}`).join(" ")}`;
    const width = units * scale;
    const same = groups.get(`${shape} ${text}`);
    if (same !== undefined) return { code: same, width, advance };
    const glyph = combined.get(shape) ?? subset.combine(parts, units);
    combined.set(shape, glyph);
    const code = add({ glyph, width, text });
    groups.set(`${shape} ${text}`, code);
    return { code, width, advance };
  };
  return { ofGlyph, ofGroup, subset, list, size: () => Math.max(list.length, subset.size()) };
}

/** A code of a glyph for one text, and the same glyph's code for another. */
interface KnownCode {
  readonly text: string;
  readonly code: string;
  readonly next: KnownCode | undefined;
}

/** Where each glyph of a group stands, in font units from the group's left end. */
function partsOf(group: GlyphGroup, scale: number): { glyph: number; x: number; y: number }[] {
  let pen = 0;
  return group.map(({ id, advance, offset }) => {
    const x = Math.round((pen + (offset?.x ?? 0)) / scale);
    pen += advance;
    return { glyph: id, x, y: Math.round((offset?.y ?? 0) / scale) };
  });
}
