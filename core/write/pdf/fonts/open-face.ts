import { createBoundedCache } from "./bounded-cache.ts";
import { isBelow } from "./compose.ts";
import type { Face } from "./face.ts";
import type { Shaper, ShapingFont } from "./harfbuzz/shaper.ts";
import { type ShapingFace, shapeText } from "./shape-text.ts";
import type { ShapedGlyph, ShapedText } from "./shaped-text.ts";
import { type GlyphProgram, openGlyphProgram } from "./truetype/glyph-subset.ts";
import { type FontMetrics, readMetrics } from "./truetype/metrics.ts";

/** Cached words in each of two generations: shaping a word of a joining script takes about 20 microseconds. */
const CACHED_WORDS = 400;

/** First code point that is cached here: European words take about 4 microseconds and are cached by `setPlainWord`. */
const FIRST_CACHED = 0x530;

/** Opens a face; throws where the bytes are no TrueType font. */
export function openFace(shaper: Shaper, name: string, bold: boolean, bytes: Uint8Array): Face {
  const program = openGlyphProgram(bytes);
  const metrics = readMetrics(program.tables);
  const font = shaper.open(bytes);
  const has = coverageOf(font, program);
  const shaping: ShapingFace = {
    shape: font.shape,
    unitsPerEm: metrics.unitsPerEm,
    widthOf: (glyph) => program.metricsOf(glyph).advance,
    placed: new Map(),
    empty: emptyGlyph(font, program, metrics),
  };
  const checked = createOutlineCheck(program);
  const cache = createBoundedCache<ShapedText>(CACHED_WORDS);
  const shape = (text: string, language: string, rightToLeft: boolean): ShapedText => {
    const fresh = (): ShapedText => {
      const shaped = shapeText(shaping, text, language, rightToLeft);
      checked(shaped.glyphs);
      return shaped;
    };
    if (!rightToLeft && isBelow(text, FIRST_CACHED)) return fresh();
    // No word of a note begins with a control or with RIGHT-TO-LEFT OVERRIDE, the prefixes of keys.
    const key = font.languageKey(language);
    const entry = `${rightToLeft ? "\u202e" : ""}${key === "" ? "" : `\u0000${key}\u0000`}${text}`;
    const known = cache.get(entry);
    if (known) return known;
    const shaped = fresh();
    cache.set(entry, shaped);
    return shaped;
  };
  return {
    name,
    bold,
    metrics,
    ascent: metrics.ascent / metrics.unitsPerEm,
    descent: -metrics.descent / metrics.unitsPerEm,
    has,
    shape: (text, language = "") => shape(text, language, false),
    shapeRightToLeft: (text, language = "") => shape(text, language, true),
    hyphen: () => hyphenOf(shape("-", "", false)),
    program,
  };
}

const SPACE = /[\p{White_Space}\u2800]/u;

/** Whether a face has a visible glyph or a space for a code point: Carlito has empty glyphs for some rare marks. */
function coverageOf(font: ShapingFont, program: GlyphProgram): (codePoint: number) => boolean {
  const coverage = new Map<number, boolean>();
  return (codePoint) => {
    const known = coverage.get(codePoint);
    if (known !== undefined) return known;
    const glyph = font.glyphOf(codePoint);
    const has = glyph !== 0 && (!isBlank(program, glyph) || SPACE.test(String.fromCodePoint(codePoint)));
    coverage.set(codePoint, has);
    return has;
  };
}

/** Whether a glyph has no outline. */
function isBlank(program: GlyphProgram, glyph: number): boolean {
  return program.outlineOf(glyph).length === 0;
}

/** Characters whose glyphs may be empty and without advance, in order of preference; every face has a space. */
const EMPTY_GLYPH_CHARACTERS = [0x200d, 0x200c, 0x200b, 0x34f, 0, 0x20];

/** A glyph without outline and advance; some faces, such as Carlito, have visible glyphs for joiners. */
function emptyGlyph(
  font: ShapingFont,
  program: GlyphProgram,
  { unitsPerEm }: FontMetrics,
): Omit<ShapedGlyph, "text"> {
  const glyphs = EMPTY_GLYPH_CHARACTERS.map(font.glyphOf).filter((glyph) => glyph !== 0);
  const id = glyphs.find((glyph) => isBlank(program, glyph)) ?? font.glyphOf(0x20);
  const width = (program.metricsOf(id).advance * 1000) / unitsPerEm;
  return { id, width, advance: 0, ...(width > 0 && { offset: { x: -width, y: 0 } }) };
}

/** Checks each outline once when text first uses it, so that a broken one is found before it is embedded. */
function createOutlineCheck(program: GlyphProgram): (glyphs: readonly ShapedGlyph[]) => void {
  const sound = new Set<number>();
  return (glyphs) => {
    for (const { id } of glyphs) {
      if (sound.has(id)) continue;
      program.check(id);
      sound.add(id);
    }
  };
}

function hyphenOf({ glyphs, width }: ShapedText): ShapedText {
  return { glyphs: glyphs.map((glyph) => ({ ...glyph, text: "\u00ad" })), width };
}
