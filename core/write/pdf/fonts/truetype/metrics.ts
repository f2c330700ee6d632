import { type Tables, tableOf, viewOf } from "./tables.ts";

/** The metrics of a font descriptor (ISO 32000-1, 9.8), in font units. */
export interface FontMetrics {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  /** 0 where the font does not state it. */
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees; negative where glyphs lean to the right. */
  readonly italicAngle: number;
  /** Bounding box of all glyphs: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

/** Reads the tables head, hhea, OS/2, post and name (OpenType specification). */
export function readMetrics(tables: Tables): FontMetrics {
  const [head, hhea] = [viewOf(tableOf(tables, "head")), viewOf(tableOf(tables, "hhea"))];
  const os2 = tables.get("OS/2");
  const heights = os2 !== undefined && viewOf(os2).getUint16(0) >= HEIGHTS_FROM ? viewOf(os2) : null;
  return {
    postscriptName: postscriptName(tableOf(tables, "name")) ?? "Font",
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: heights?.getInt16(88) ?? 0,
    xHeight: heights?.getInt16(86) ?? 0,
    italicAngle: viewOf(tableOf(tables, "post")).getInt32(4) / 0x10000,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  };
}

/** First version of the table OS/2 with cap height and x-height. */
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
    // The name is ASCII, so the second byte of two is the character.
    return String.fromCharCode(...bytes.filter((_, at) => at % step === step - 1));
  }
  return undefined;
}
