import { ADJUSTMENT, readTables, type Tables, tableOf, viewOf, writeTables } from "./tables.ts";

/** The glyphs of a face that a document uses, numbered anew from 0, the glyph for missing letters first. */
export interface GlyphSubset {
  /** The new number of a glyph of the face. */
  readonly include: (glyph: number) => number;
  /** A TrueType file with the included glyphs and what their hints need: what a PDF embeds. */
  readonly encode: () => Uint8Array;
}

/** What is read of a face once. */
export interface GlyphProgram {
  readonly file: Uint8Array;
  readonly tables: Tables;
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
  const count = viewOf(tableOf(tables, "hhea")).getUint16(METRICS_COUNT);
  const place = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const outlineOf = (glyph: number): Uint8Array => glyf.subarray(place(glyph), place(glyph + 1));
  return {
    file,
    tables,
    outlineOf,
    check: (glyph) => checkOutline(outlineOf, glyph, MAXIMUM_DEPTH),
    metricsOf: (glyph) => ({
      advance: hmtx.getUint16(4 * Math.min(glyph, count - 1)),
      bearing: hmtx.getInt16(glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count)),
    }),
  };
}

const LOCATION_FORMAT = 50;
const METRICS_COUNT = 34;
const GLYPH_COUNT = 4;

/** Hints call these; they are copied whole. */
const HINTING = ["cvt ", "fpgm", "prep"];

export function createGlyphSubset(program: GlyphProgram): GlyphSubset {
  const glyphs: number[] = [];
  const numbers = new Map<number, number>();
  const include = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    const number = glyphs.push(glyph) - 1;
    numbers.set(glyph, number);
    return number;
  };
  include(0);
  return {
    include,
    encode() {
      const outlines: Uint8Array[] = [];
      // The parts of a composite glyph are included behind it, while the list is walked.
      for (let index = 0; index < glyphs.length; index += 1) {
        outlines.push(renumberParts(program.outlineOf(glyphs[index] ?? 0), include));
      }
      return writeTables(subsetTables(program, glyphs, outlines));
    },
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

function subsetTables(
  program: GlyphProgram,
  glyphs: readonly number[],
  outlines: readonly Uint8Array[],
): Tables {
  const { tables } = program;
  const head = tableOf(tables, "head").slice();
  viewOf(head).setUint32(ADJUSTMENT, 0);
  viewOf(head).setInt16(LOCATION_FORMAT, 1);
  const hhea = tableOf(tables, "hhea").slice();
  viewOf(hhea).setUint16(METRICS_COUNT, glyphs.length);
  const maxp = tableOf(tables, "maxp").slice();
  viewOf(maxp).setUint16(GLYPH_COUNT, glyphs.length);
  const { glyf, loca } = joinOutlines(outlines);
  const kept = HINTING.flatMap((tag) => {
    const table = tables.get(tag);
    return table === undefined ? [] : [[tag, table] as const];
  });
  return new Map([
    ["head", head],
    ["hhea", hhea],
    ["maxp", maxp],
    ["hmtx", metricsTable(program, glyphs)],
    ["loca", loca],
    ["glyf", glyf],
    ...kept,
  ]);
}

/** Outlines behind each other on even places, and where each begins. */
function joinOutlines(outlines: readonly Uint8Array[]): {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
} {
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const places = viewOf(loca);
  const even = (length: number): number => (length + 1) & ~1;
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + even(length), 0));
  let offset = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, offset);
    offset += even(outline.length);
    places.setUint32(4 * (index + 1), offset);
  }
  return { glyf, loca };
}

function metricsTable({ metricsOf }: GlyphProgram, glyphs: readonly number[]): Uint8Array {
  const table = new Uint8Array(4 * glyphs.length);
  const view = viewOf(table);
  for (const [index, glyph] of glyphs.entries()) {
    const { advance, bearing } = metricsOf(glyph);
    view.setUint16(4 * index, advance);
    view.setInt16(4 * index + 2, bearing);
  }
  return table;
}
