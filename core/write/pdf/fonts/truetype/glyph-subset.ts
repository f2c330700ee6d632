import { combineOutlines, type GlyphComponent } from "./combined-outline.ts";
import { ADJUSTMENT, readTables, type Tables, tableOf, viewOf, writeTables } from "./tables.ts";

/** The glyphs of a face that a document uses, numbered anew from 0, the glyph for missing letters first. */
export interface GlyphSubset {
  /** The new number of a glyph of the face. */
  readonly include: (glyph: number) => number;
  /**
   * The number of a new glyph that shows several glyphs of the face at once, or one away from its place; without
   * parts it is blank. `advance` in font units.
   */
  readonly combine: (parts: readonly GlyphComponent[], advance: number) => number;
  /** How many glyphs it has. */
  readonly size: () => number;
  /** A TrueType file with the included glyphs and what their hints need: what a PDF embeds. */
  readonly encode: () => Uint8Array;
}

/** What is read of a face once. */
export interface GlyphProgram {
  readonly file: Uint8Array;
  readonly tables: Tables;
  /** How many glyphs it has. */
  readonly count: number;
  readonly outlineOf: (glyph: number) => Uint8Array;
  readonly metricsOf: (glyph: number) => { readonly advance: number; readonly bearing: number };
  /** Throws where a glyph's outline, or one that it is made of, is broken. */
  readonly check: (glyph: number) => void;
}

/** Opens a TrueType file for subsetting: its outlines are copied as they are, never decoded. */
export function openGlyphProgram(file: Uint8Array): GlyphProgram {
  const tables = readTables(file);
  const [glyf, loca, hmtx] = [
    tableOf(tables, "glyf"),
    viewOf(tableOf(tables, "loca")),
    viewOf(tableOf(tables, "hmtx")),
  ];
  const long = viewOf(tableOf(tables, "head")).getInt16(LOCATION_FORMAT) === 1;
  const measured = viewOf(tableOf(tables, "hhea")).getUint16(METRICS_COUNT);
  const place = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const outlineOf = (glyph: number): Uint8Array => glyf.subarray(place(glyph), place(glyph + 1));
  return {
    file,
    tables,
    count: viewOf(tableOf(tables, "maxp")).getUint16(GLYPH_COUNT),
    outlineOf,
    check: (glyph) => checkOutline(outlineOf, glyph, MAXIMUM_DEPTH),
    metricsOf: (glyph) => ({
      advance: hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
      bearing: hmtx.getInt16(glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured)),
    }),
  };
}

const LOCATION_FORMAT = 50;
const METRICS_COUNT = 34;
const GLYPH_COUNT = 4;

/** Hints call these; they are copied whole. */
const HINTING = ["cvt ", "fpgm", "prep"];

/** A glyph as the subset holds it, in font units. */
interface SubsetGlyph {
  readonly outline: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
}

export function createGlyphSubset(program: GlyphProgram): GlyphSubset {
  const glyphs: SubsetGlyph[] = [];
  const numbers = new Map<number, number>();
  let mostParts = 0;
  const include = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    const outline = program.outlineOf(glyph);
    const number = glyphs.push({ outline, ...program.metricsOf(glyph) }) - 1;
    numbers.set(glyph, number);
    // The parts of a composite glyph are included behind it.
    const renumbered = renumberParts(outline, include);
    if (renumbered !== outline) glyphs[number] = { outline: renumbered, ...program.metricsOf(glyph) };
    return number;
  };
  include(0);
  return {
    include,
    combine(parts, advance) {
      const outlined = parts.map(({ glyph, x, y }) => {
        const { bearing } = program.metricsOf(glyph);
        return { glyph: include(glyph), x, y, outline: program.outlineOf(glyph), bearing };
      });
      mostParts = Math.max(mostParts, parts.length);
      return glyphs.push({ ...combineOutlines(outlined), advance }) - 1;
    },
    size: () => glyphs.length,
    encode: () => writeTables(subsetTables(program.tables, glyphs, mostParts)),
  };
}

/** Flags of a composite glyph's parts (OpenType specification, "glyf"). */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

function renumberParts(outline: Uint8Array, include: (glyph: number) => number): Uint8Array {
  const places = partsOf(outline);
  if (places.length === 0) return outline;
  const own = outline.slice();
  const view = viewOf(own);
  for (const at of places) view.setUint16(at, include(view.getUint16(at)));
  return own;
}

const NO_PARTS: readonly number[] = [];

/** A glyph with a negative count of contours is made of others: the places at which it names them by number. */
function partsOf(outline: Uint8Array): readonly number[] {
  if (outline.length === 0) return NO_PARTS;
  const view = viewOf(outline);
  if (view.getInt16(0) >= 0) return NO_PARTS;
  const places: number[] = [];
  let flags = MORE;
  for (let at = 10; flags & MORE; ) {
    flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
  }
  return places;
}

/** Of glyphs that are made of glyphs that are made of glyphs. */
const MAXIMUM_DEPTH = 8;

function checkOutline(outlineOf: GlyphProgram["outlineOf"], glyph: number, depth: number): void {
  if (depth === 0) throw new Error(`glyph ${glyph} is made of itself`);
  const outline = outlineOf(glyph);
  const view = viewOf(outline);
  for (const at of partsOf(outline)) checkOutline(outlineOf, view.getUint16(at), depth - 1);
}

function subsetTables(tables: Tables, glyphs: readonly SubsetGlyph[], mostParts: number): Tables {
  const head = tableOf(tables, "head").slice();
  viewOf(head).setUint32(ADJUSTMENT, 0);
  viewOf(head).setInt16(LOCATION_FORMAT, 1);
  const hhea = tableOf(tables, "hhea").slice();
  viewOf(hhea).setUint16(METRICS_COUNT, glyphs.length);
  const { glyf, loca } = joinOutlines(glyphs);
  const kept = HINTING.flatMap((tag) => {
    const table = tables.get(tag);
    return table === undefined ? [] : [[tag, table] as const];
  });
  return new Map([
    ["head", head],
    ["hhea", hhea],
    ["maxp", limitsTable(tableOf(tables, "maxp"), glyphs.length, mostParts)],
    ["hmtx", metricsTable(glyphs)],
    ["loca", loca],
    ["glyf", glyf],
    ...kept,
  ]);
}

/** Places of the table "maxp" that combined glyphs raise. */
const LIMITS = { points: 6, contours: 8, jointPoints: 10, jointContours: 12, parts: 28, depth: 30 };

/** Rasterisers reserve memory by these limits: a combined glyph may have as many times as much as it has parts. */
function limitsTable(original: Uint8Array, count: number, mostParts: number): Uint8Array {
  const maxp = original.slice();
  const view = viewOf(maxp);
  view.setUint16(GLYPH_COUNT, count);
  if (mostParts === 0) return maxp;
  const raise = (place: number, limit: number): void =>
    view.setUint16(place, Math.min(0xffff, Math.max(view.getUint16(place), limit)));
  const largest = (one: number, other: number): number =>
    Math.max(view.getUint16(one), view.getUint16(other));
  raise(LIMITS.jointPoints, mostParts * largest(LIMITS.points, LIMITS.jointPoints));
  raise(LIMITS.jointContours, mostParts * largest(LIMITS.contours, LIMITS.jointContours));
  raise(LIMITS.parts, mostParts);
  raise(LIMITS.depth, view.getUint16(LIMITS.depth) + 1);
  return maxp;
}

/** Outlines behind each other on even places, and where each begins. */
function joinOutlines(glyphs: readonly SubsetGlyph[]): {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
} {
  const loca = new Uint8Array(4 * (glyphs.length + 1));
  const places = viewOf(loca);
  const even = (length: number): number => (length + 1) & ~1;
  const glyf = new Uint8Array(glyphs.reduce((sum, { outline }) => sum + even(outline.length), 0));
  let offset = 0;
  for (const [index, { outline }] of glyphs.entries()) {
    glyf.set(outline, offset);
    offset += even(outline.length);
    places.setUint32(4 * (index + 1), offset);
  }
  return { glyf, loca };
}

function metricsTable(glyphs: readonly SubsetGlyph[]): Uint8Array {
  const table = new Uint8Array(4 * glyphs.length);
  const view = viewOf(table);
  for (const [index, { advance, bearing }] of glyphs.entries()) {
    view.setUint16(4 * index, advance);
    view.setInt16(4 * index + 2, bearing);
  }
  return table;
}
