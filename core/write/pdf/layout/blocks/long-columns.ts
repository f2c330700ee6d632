import { isNumeral } from "../../../../document/decimal.ts";
import type { Table } from "../../../../document/node.ts";
import { inlineText } from "../../../../document/text.ts";
import { inlineRuns } from "../../../../document/walk.ts";
import { placeCells } from "./table-grid.ts";

/** Minimum number of integer digits for another unit: 1,234,567 is 1.2 million. */
const MIN_DIGITS = 7;

/** Indices, in order, of the columns with numbers of a million or more. */
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
  return whole.replace(/\P{Nd}/gu, "").length >= MIN_DIGITS && !/[-/:]\p{Nd}/u.test(whole);
}
