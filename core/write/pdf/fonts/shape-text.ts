import type { Shape } from "./harfbuzz/shaper.ts";
import { GLYPH } from "./harfbuzz/shaper.ts";
import { splitByScript } from "./script-runs.ts";
import type { ShapedGlyph, ShapedText } from "./shaped-text.ts";

/** What shaping needs to know of a face. */
export interface ShapingFace {
  readonly shape: Shape;
  readonly unitsPerEm: number;
  /** The advance that the width table states, in font units. */
  readonly widthOf: (glyph: number) => number;
  /** Glyphs in their places: words share them, as most letters stand alike in many. Filled here. */
  readonly placed: Map<number, ShapedGlyph>;
  /** A glyph that shows nothing and takes no room, over the end of what stands before it. */
  readonly silent: Omit<ShapedGlyph, "text">;
}

/** Shapes text of one direction, each script by its own rules. `language`: BCP 47, or empty. */
export function shapeText(face: ShapingFace, text: string, language: string, backwards: boolean): ShapedText {
  const runs = splitByScript(text).map(({ text: own, script }) =>
    glyphsOf(face, own, face.shape(own, { script, language, backwards }), backwards),
  );
  const [only] = runs;
  const glyphs = only && runs.length === 1 ? only : (backwards ? runs.toReversed() : runs).flat();
  let width = 0;
  for (const { advance } of glyphs) width += advance;
  return { glyphs, width };
}

/** `numbers`: the glyphs as HarfBuzz gives them, from left to right. */
function glyphsOf(
  face: ShapingFace,
  text: string,
  numbers: readonly number[],
  backwards: boolean,
): ShapedGlyph[] {
  const glyphs: ShapedGlyph[] = [];
  let before = text.length;
  for (let start = 0; start < numbers.length; ) {
    const cluster = numbers[start + GLYPH.cluster] ?? 0;
    let end = start + GLYPH.size;
    while (end < numbers.length && numbers[end + GLYPH.cluster] === cluster) end += GLYPH.size;
    const next = end < numbers.length ? (numbers[end + GLYPH.cluster] ?? 0) : text.length;
    const own = text.slice(cluster, backwards ? before : next);
    before = cluster;
    if (end === start + GLYPH.size) addGlyph(glyphs, face, numbers, start, own, backwards);
    else addCluster(glyphs, face, numbers, start, end, own, backwards);
    start = end;
  }
  return glyphs;
}

const JOINER = /^[\u200c\u200d]+$/;

/** A cluster of one glyph: nearly all are. */
function addGlyph(
  glyphs: ShapedGlyph[],
  face: ShapingFace,
  numbers: readonly number[],
  at: number,
  text: string,
  backwards: boolean,
): void {
  // HarfBuzz puts a space without room for a joiner once it has shaped the letters beside it.
  if (text.length === 1 && JOINER.test(text)) {
    glyphs.push({ ...face.silent, text });
    return;
  }
  const letters = backwards ? lettersOf(text) : ONE;
  glyphs.push(glyphAt(face, numbers, at, letters.length > 1 ? (letters.at(-1) ?? "") : text));
  addSilent(glyphs, face, letters);
}

/** The first glyph in reading order says the cluster's text. */
function addCluster(
  glyphs: ShapedGlyph[],
  face: ShapingFace,
  numbers: readonly number[],
  start: number,
  end: number,
  text: string,
  backwards: boolean,
): void {
  const letters = backwards ? lettersOf(text) : ONE;
  const said = letters.length > 1 ? (letters.at(-1) ?? "") : text;
  const speaking = backwards ? end - GLYPH.size : start;
  const first = glyphs.length;
  for (let at = start; at < end; at += GLYPH.size) {
    glyphs.push(glyphAt(face, numbers, at, at === speaking ? said : ""));
  }
  addSilent(glyphs, face, letters);
  const leftmost = glyphs[first];
  if (leftmost) glyphs[first] = { ...leftmost, cluster: glyphs.length - first };
}

const ONE: readonly string[] = [""];
const LETTERS = /\P{M}\p{M}*/gu;

/**
 * The letters that one glyph stands for, as lam with alef. From right to left it says the last of them; those before
 * it, which stand at its right, are said by glyphs behind it that show nothing. Readers that turn letters round one by
 * one would turn round those of one glyph too.
 */
function lettersOf(text: string): readonly string[] {
  return text.length === 1 ? ONE : (text.match(LETTERS) ?? ONE);
}

function addSilent(glyphs: ShapedGlyph[], { silent }: ShapingFace, letters: readonly string[]): void {
  for (let index = letters.length - 2; index >= 0; index -= 1) {
    glyphs.push({ ...silent, text: letters[index] ?? "" });
  }
}

/** A face has some hundred letters, each with some advances; the bound is against text of all letters beside all others. */
const MAXIMUM_PLACED = 20_000;

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
  if (placed.size >= MAXIMUM_PLACED) placed.clear();
  placed.set(key, glyph);
  return glyph;
}
