import { createBoundedCache } from "./bounded-cache.ts";
import { isBelow } from "./compose.ts";
import type { Face } from "./face.ts";
import type { Shaper, ShapingFont } from "./harfbuzz/shaper.ts";
import { type ShapingFace, shapeText } from "./shape-text.ts";
import type { ShapedGlyph, ShapedText } from "./shaped-text.ts";
import { type GlyphProgram, openGlyphProgram } from "./truetype/glyph-subset.ts";
import { type FontMetrics, readMetrics } from "./truetype/metrics.ts";

/** In each of two generations: words of scripts that join letters take some 20 microseconds. */
const WORDS_KEPT = 400;

/** Letters of Europe take some four. Their words are kept with the space behind them, by whoever sets them. */
const FIRST_KEPT = 0x530;

/** Throws where the bytes are no TrueType font. */
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
    silent: silentGlyph(font, program, metrics),
  };
  const checked = createOutlineCheck(program);
  const cache = createBoundedCache<ShapedText>(WORDS_KEPT);
  const shape = (text: string, language: string, backwards: boolean): ShapedText => {
    const fresh = (): ShapedText => {
      const shaped = shapeText(shaping, text, language, backwards);
      checked(shaped.glyphs);
      return shaped;
    };
    if (!backwards && isBelow(text, FIRST_KEPT)) return fresh();
    // No word of a note begins with a control, nor with the override that parts the directions in the cache.
    const key = font.languageKey(language);
    const entry = `${backwards ? "\u202e" : ""}${key === "" ? "" : `\u0000${key}\u0000`}${text}`;
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
    shapeBackwards: (text, language = "") => shape(text, language, true),
    hyphen: () => hyphenOf(shape("-", "", false)),
    program,
  };
}

const SPACE = /[\p{White_Space}\u2800]/u;

/** Carlito names glyphs for some rare marks and has no outlines for them: such a letter would be a blank. */
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

/** Whether a glyph shows nothing. */
function isBlank(program: GlyphProgram, glyph: number): boolean {
  return program.outlineOf(glyph).length === 0;
}

/** Characters without width and outline, of which faces have one or the other; all have the space. */
const SILENT = [0x200d, 0x200c, 0x200b, 0x34f, 0, 0x20];

/** Some faces, as Carlito, draw their joiners. */
function silentGlyph(
  font: ShapingFont,
  program: GlyphProgram,
  { unitsPerEm }: FontMetrics,
): Omit<ShapedGlyph, "text"> {
  const glyphs = SILENT.map(font.glyphOf).filter((glyph) => glyph !== 0);
  const id = glyphs.find((glyph) => isBlank(program, glyph)) ?? font.glyphOf(0x20);
  const width = (program.metricsOf(id).advance * 1000) / unitsPerEm;
  return { id, width, advance: 0, ...(width > 0 && { offset: { x: -width, y: 0 } }) };
}

/** Looks once at each outline that text needs: a broken one is found before it is embedded. */
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
