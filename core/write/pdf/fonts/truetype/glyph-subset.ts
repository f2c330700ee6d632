import { combineOutlines, type GlyphComponent } from "./combined-outline.ts";
import { ADJUSTMENT, readTables, type Tables, tableOf, viewOf, writeTables } from "./tables.ts";

/** The glyphs of a face that a document uses, renumbered from 0, which stays the glyph ".notdef". */
export interface GlyphSubset {
  /** Adds a glyph of the face and returns its number in the subset. */
  readonly include: (glyph: number) => number;
  /**
   * Adds a glyph that combines glyphs of the face, or moves one, and returns its number; it is blank without components.
   * `advance` in font units.
   */
  readonly combine: (parts: readonly GlyphComponent[], advance: number) => number;
  /** Number of glyphs. */
  readonly size: () => number;
  /** Encodes a TrueType file with the included glyphs and the tables for their hints. */
  readonly encode: () => Uint8Array;
}

/** A TrueType file opened for subsetting. */
export interface GlyphProgram {
  readonly file: Uint8Array;
  readonly tables: Tables;
  /** Number of glyphs. */
  readonly count: number;
  readonly outlineOf: (glyph: number) => Uint8Array;
  readonly metricsOf: (glyph: number) => { readonly advance: number; readonly bearing: number };
  /** Throws where the outline of a glyph, or of one of its components, is broken. */
  readonly check: (glyph: number) => void;
}

/** Opens a TrueType file for subsetting; outlines are copied without decoding. */
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
    check: (glyph) => checkOutline(outlineOf, glyph, MAX_DEPTH),
    metricsOf: (glyph) => ({
      advance: hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
      bearing: hmtx.getInt16(glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured)),
    }),
  };
}

const LOCATION_FORMAT = 50;
const METRICS_COUNT = 34;
const GLYPH_COUNT = 4;

/** Tables that the hints of glyphs use; they are copied whole. */
const HINTING = ["cvt ", "fpgm", "prep"];

/** A glyph of the subset; lengths in font units. */
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
    // The components of a composite glyph are added after it.
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

/** Flags of a component of a composite glyph (OpenType specification, "glyf"). */
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

/** Offsets of the component glyph numbers of a composite glyph, which has a negative number of contours. */
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

/** Maximum depth of composite glyphs. */
const MAX_DEPTH = 8;

function checkOutline(outlineOf: GlyphProgram["outlineOf"], glyph: number, depth: number): void {
  if (depth === 0) throw new Error(`glyph ${glyph} is a component of itself`);
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

/** Offsets in the table maxp of the limits that combined glyphs raise. */
const LIMITS = { points: 6, contours: 8, jointPoints: 10, jointContours: 12, parts: 28, depth: 30 };

/** The table maxp. Rasterisers allocate memory by its limits, which a combined glyph multiplies by its number of components. */
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

/** The tables glyf and loca: outlines at even offsets, and their offsets. */
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
