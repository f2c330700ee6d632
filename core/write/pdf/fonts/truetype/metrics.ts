import { type Tables, tableOf, viewOf } from "./tables.ts";

/** What a PDF says of a font besides its glyphs; measures in font units. */
export interface FontMetrics {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Below zero. */
  readonly descent: number;
  /** 0 where the font does not say. */
  readonly capHeight: number;
  readonly xHeight: number;
  /** In degrees; below zero where letters lean to the right. */
  readonly italicAngle: number;
  /** Around all glyphs: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

/** Reads the tables head, hhea, OS/2, post and name (OpenType specification). */
export function readMetrics(tables: Tables): FontMetrics {
  const [head, hhea] = [viewOf(tableOf(tables, "head")), viewOf(tableOf(tables, "hhea"))];
  const heights = tables.get("OS/2");
  const said = heights !== undefined && viewOf(heights).getUint16(0) >= HEIGHTS_FROM ? viewOf(heights) : null;
  return {
    postscriptName: postscriptName(tableOf(tables, "name")) ?? "Font",
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: said?.getInt16(88) ?? 0,
    xHeight: said?.getInt16(86) ?? 0,
    italicAngle: viewOf(tableOf(tables, "post")).getInt32(4) / 0x10000,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  };
}

/** The version of OS/2 from which it has the heights of letters. */
const HEIGHTS_FROM = 2;

const POSTSCRIPT_NAME = 6;
const MACINTOSH = 1;

function postscriptName(table: Uint8Array): string | undefined {
  const view = viewOf(table);
  const strings = view.getUint16(4);
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const record = 6 + index * 12;
    if (view.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const start = strings + view.getUint16(record + 10);
    const bytes = table.subarray(start, start + view.getUint16(record + 8));
    const step = view.getUint16(record) === MACINTOSH ? 1 : 2;
    // The name is ASCII: of two bytes, the second says all.
    return String.fromCharCode(...bytes.filter((_, at) => at % step === step - 1));
  }
  return undefined;
}
