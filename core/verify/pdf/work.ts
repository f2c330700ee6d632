import { PDF_LIMITS } from "../../limits/limits.ts";
import { Unreadable } from "./unreadable.ts";

export type PdfWork = keyof typeof PDF_LIMITS;

/** Counts work before it is done. Throws `Unreadable` once a file asks for more than the limit of that kind. */
export type Spend = (kind: PdfWork, amount: number) => void;

/** Counters for one file; all that is read of the file shares them. `spent` receives the totals. */
export function createSpend(spent: Map<PdfWork, number> = new Map()): Spend {
  return (kind, amount) => {
    const total = (spent.get(kind) ?? 0) + amount;
    spent.set(kind, total);
    // Written so that NaN, the sum of damaged numbers, is refused too.
    if (!(total <= PDF_LIMITS[kind])) throw new TooLarge(`it has more than ${inWords(kind)}`);
  };
}

/** Signals that a file may well be whole, and is more than is read of any. */
export class TooLarge extends Unreadable {}

const NAMES: Readonly<Record<PdfWork, string>> = {
  unpackedBytes: "bytes once it is unpacked",
  values: "objects and operators",
  characters: "characters of text",
  codes: "character codes in its fonts",
  elements: "structure elements",
  pieces: "pieces of text inside other elements",
  pages: "pages",
  places: "entries in its cross-reference tables",
  tables: "cross-reference tables",
};

function inWords(kind: PdfWork): string {
  return `${String(PDF_LIMITS[kind]).replace(/\B(?=(\d{3})+$)/g, ",")} ${NAMES[kind]}`;
}
