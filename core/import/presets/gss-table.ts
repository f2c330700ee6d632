import { failure, type Result, success } from "../../problem/result.ts";
import type { Statistics } from "../statistics.ts";
import { findHeaderWhere, type Grid, type Header } from "../table/grid.ts";
import { GSS_FORM } from "../table/read-figure.ts";
import { OPEN_GOVERNMENT } from "./ons-v4.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";
import { orientationOf, readWide } from "./wide-table.ts";

/** The sentence that the Government Statistical Service asks of each worksheet. */
const SENTENCE = /\bthis worksheet contains \S+ tables?\b/i;

/** Tables of HMRC and other British offices: title, source and a sentence above the header, figures with commas. */
export const GSS_TABLE: Preset = {
  title: "HMRC and other British statistics, a table with notes above it",
  recognise: (grid) => headerOf(grid) !== undefined,
  read(grid): Result<Statistics> {
    const header = headerOf(grid);
    if (!header) return otherLayout(grid, 'it does not say "This worksheet contains one table"');
    const orientation = orientationOf(grid, header, GSS_FORM);
    if (!orientation) return failure([noFigures(grid)]);
    const above = grid.rows.slice(0, header.row).map(([first = ""]) => first);
    const [dataset = ""] = above;
    const [, publisher] = above.map((line) => /^source:?\s*(.+)$/i.exec(line)).find((found) => found) ?? [];
    const facts = { dataset, licence: OPEN_GOVERNMENT, ...(publisher !== undefined && { publisher }) };
    return success(readWide(grid, header, orientation, GSS_FORM, facts));
  },
};

/** The header is the first row below the sentence with more than one cell; one-cell rows between are notes. */
function headerOf(grid: Grid): Header | undefined {
  const sentence = grid.rows.findIndex(([first = ""]) => SENTENCE.test(first));
  if (sentence < 0) return undefined;
  return findHeaderWhere(
    grid,
    ({ row, cells }) => row > sentence && cells.filter((cell) => cell !== "").length > 1,
  );
}
