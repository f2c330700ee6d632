import { isNumeral } from "../../../../document/decimal.ts";
import type { Table } from "../../../../document/node.ts";
import { inlineText } from "../../../../document/text.ts";
import { inlineRuns } from "../../../../document/walk.ts";
import { placeCells } from "./table-grid.ts";

/** Fewest digits before the decimals that are worth another unit: 1,234,567 is 1.2 million. */
const FEWEST_DIGITS = 7;

/** Indices of the columns that hold numbers of millions and more, the first column first. */
export function longColumns({ body }: Table): readonly number[] {
  const found = new Set<number>();
  for (const { cell, column } of placeCells(body)) {
    if (found.has(column) || cell.columnSpan > 1) continue;
    if (inlineRuns(cell.children).some((run) => isLongNumber(inlineText(run)))) found.add(column);
  }
  return [...found].sort((a, b) => a - b);
}

function isLongNumber(text: string): boolean {
  const words = text.trim();
  if (words.length > 40 || !isNumeral(words)) return false;
  const [whole = ""] = words.replace(/[.,]\p{Nd}{1,2}$/u, "").split(" ");
  return whole.replace(/\P{Nd}/gu, "").length >= FEWEST_DIGITS && !/[-/:]\p{Nd}/u.test(whole);
}
