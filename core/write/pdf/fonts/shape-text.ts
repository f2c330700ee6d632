import type { Shape } from "./harfbuzz/shaper.ts";
import { GLYPH } from "./harfbuzz/shaper.ts";
import { splitByScript } from "./script-runs.ts";
import type { ShapedGlyph, ShapedText } from "./shaped-text.ts";

/** The part of a face that shaping uses. */
export interface ShapingFace {
  readonly shape: Shape;
  readonly unitsPerEm: number;
  /** The advance in the table hmtx, in font units. */
  readonly widthOf: (glyph: number) => number;
  /** Cache of shaped glyphs, which words share. */
  readonly placed: Map<number, ShapedGlyph>;
  /** A glyph without outline and advance. */
  readonly empty: Omit<ShapedGlyph, "text">;
}

/** Shapes text of one direction, each script by its own rules. `language`: BCP 47, or empty. */
export function shapeText(
  face: ShapingFace,
  text: string,
  language: string,
  rightToLeft: boolean,
): ShapedText {
  const runs = splitByScript(text).map(({ text: own, script }) =>
    glyphsOf(face, own, face.shape(own, { script, language, rightToLeft }), rightToLeft),
  );
  const [only] = runs;
  const glyphs = only && runs.length === 1 ? only : (rightToLeft ? runs.toReversed() : runs).flat();
  let width = 0;
  for (const { advance } of glyphs) width += advance;
  return { glyphs, width };
}

/** `numbers`: the result of HarfBuzz, from left to right. */
function glyphsOf(
  face: ShapingFace,
  text: string,
  numbers: readonly number[],
  rightToLeft: boolean,
): ShapedGlyph[] {
  const glyphs: ShapedGlyph[] = [];
  let before = text.length;
  for (let start = 0; start < numbers.length; ) {
    const cluster = numbers[start + GLYPH.cluster] ?? 0;
    let end = start + GLYPH.size;
    while (end < numbers.length && numbers[end + GLYPH.cluster] === cluster) end += GLYPH.size;
    const next = end < numbers.length ? (numbers[end + GLYPH.cluster] ?? 0) : text.length;
    const own = text.slice(cluster, rightToLeft ? before : next);
    before = cluster;
    if (end === start + GLYPH.size) addGlyph(glyphs, face, numbers, start, own, rightToLeft);
    else addCluster(glyphs, face, numbers, start, end, own, rightToLeft);
    start = end;
  }
  return glyphs;
}

const JOINER = /^[\u200c\u200d]+$/;

/** Adds a cluster of one glyph; nearly all clusters are. */
function addGlyph(
  glyphs: ShapedGlyph[],
  face: ShapingFace,
  numbers: readonly number[],
  at: number,
  text: string,
  rightToLeft: boolean,
): void {
  // HarfBuzz replaces a joiner by a space without advance once it has shaped the characters beside it.
  if (text.length === 1 && JOINER.test(text)) {
    glyphs.push({ ...face.empty, text });
    return;
  }
  const letters = rightToLeft ? charactersOf(text) : ONE;
  glyphs.push(glyphAt(face, numbers, at, letters.length > 1 ? (letters.at(-1) ?? "") : text));
  addEmptyGlyphs(glyphs, face, letters);
}

/** Adds a cluster of several glyphs; the first in reading order represents the text. */
function addCluster(
  glyphs: ShapedGlyph[],
  face: ShapingFace,
  numbers: readonly number[],
  start: number,
  end: number,
  text: string,
  rightToLeft: boolean,
): void {
  const letters = rightToLeft ? charactersOf(text) : ONE;
  const own = letters.length > 1 ? (letters.at(-1) ?? "") : text;
  const firstRead = rightToLeft ? end - GLYPH.size : start;
  const first = glyphs.length;
  for (let at = start; at < end; at += GLYPH.size) {
    glyphs.push(glyphAt(face, numbers, at, at === firstRead ? own : ""));
  }
  addEmptyGlyphs(glyphs, face, letters);
  const leftmost = glyphs[first];
  if (leftmost) glyphs[first] = { ...leftmost, cluster: glyphs.length - first };
}

const ONE: readonly string[] = [""];
const LETTERS = /\P{M}\p{M}*/gu;

/**
 * The letters of a ligature, such as lam and alef. In right-to-left text its glyph represents the last letter, and empty
 * glyphs at its right represent the letters before it: readers that reverse the characters of a line one by one would
 * reverse those of one glyph too.
 */
function charactersOf(text: string): readonly string[] {
  return text.length === 1 ? ONE : (text.match(LETTERS) ?? ONE);
}

function addEmptyGlyphs(glyphs: ShapedGlyph[], { empty }: ShapingFace, letters: readonly string[]): void {
  for (let index = letters.length - 2; index >= 0; index -= 1) {
    glyphs.push({ ...empty, text: letters[index] ?? "" });
  }
}

/** Maximum number of cached glyphs: usual text needs a few hundred, hostile text has every kerning pair. */
const MAX_CACHED_GLYPHS = 20_000;

function glyphAt(
  { unitsPerEm, widthOf, placed }: ShapingFace,
  numbers: readonly number[],
  at: number,
  text: string,
): ShapedGlyph {
  const scale = 1000 / unitsPerEm;
  const id = numbers[at + GLYPH.id] ?? 0;
  const units = numbers[at + GLYPH.advance] ?? 0;
  const x = numbers[at + GLYPH.x] ?? 0;
  const y = numbers[at + GLYPH.y] ?? 0;
  if (x !== 0 || y !== 0) {
    const offset = { x: x * scale, y: y * scale };
    return { id, width: widthOf(id) * scale, advance: units * scale, offset, text };
  }
  const key = id + units * 0x10000;
  const known = placed.get(key);
  if (known?.text === text) return known;
  const glyph = { id, width: widthOf(id) * scale, advance: units * scale, text };
  if (placed.size >= MAX_CACHED_GLYPHS) placed.clear();
  placed.set(key, glyph);
  return glyph;
}
