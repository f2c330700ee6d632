import { PDF_LIMITS } from "../../limits/limits.ts";
import { Unreadable } from "./unreadable.ts";

export type PdfWork = keyof typeof PDF_LIMITS;

/** Counts work before it is done. Throws `TooLarge` once a file exceeds the limit of that kind of work. */
export type Spend = (kind: PdfWork, amount: number) => void;

/** Creates the counters of one file, which all its readers share. `spent` receives the totals. */
export function createSpend(spent: Map<PdfWork, number> = new Map()): Spend {
  return (kind, amount) => {
    const total = (spent.get(kind) ?? 0) + amount;
    spent.set(kind, total);
    // The condition also refuses NaN, the sum of damaged numbers.
    if (!(total <= PDF_LIMITS[kind])) throw new TooLarge(`it has more than ${inWords(kind)}`);
  };
}

/** Thrown when a file, which need not be damaged, exceeds a limit. */
export class TooLarge extends Unreadable {}

const NAMES: Readonly<Record<PdfWork, string>> = {
  unpackedBytes: "bytes after decompression",
  values: "objects and operators",
  characters: "characters of text",
  codes: "character codes in its fonts",
  elements: "structure elements",
  fragments: "fragments of text in nested elements",
  pages: "pages",
  places: "entries in its cross-reference tables",
  tables: "cross-reference tables",
};

function inWords(kind: PdfWork): string {
  return `${String(PDF_LIMITS[kind]).replace(/\B(?=(\d{3})+$)/g, ",")} ${NAMES[kind]}`;
}
