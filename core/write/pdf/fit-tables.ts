import type { Block, Table } from "../../document/node.ts";
import { inlineText } from "../../document/text.ts";
import type { Problem } from "../../problem/problem.ts";
import { longestBeginning } from "../../text/graphemes.ts";
import { placeCells } from "./layout/blocks/table-grid.ts";
import type { TableMisfit, Trail } from "./layout/misfit.ts";

/** Formats a length in points as whole millimetres, rounded up, at least 1 mm. */
export function millimetres(points: number): string {
  return `${Math.max(1, Math.ceil((points * 25.4) / 72))} mm`;
}

/** An error where numerals or words are split, a warning where the table is set smaller to keep them whole. */
export function tableProblem(misfit: TableMisfit, page: number): Problem {
  const { table, usualSize, size, missing, overflow } = misfit;
  const name = `the table ${nameOf(table)} on page ${page} of the PDF`;
  if (overflow > 0) {
    return {
      code: "does-not-fit",
      severity: "error",
      message: `${name} is ${millimetres(overflow)} wider than its line even at ${points(size)}: its numbers or words would be cut`,
      hint: hintOf(misfit),
    };
  }
  return {
    code: "table-set-smaller",
    severity: "warning",
    message: `${name} is set at ${points(size)}: at ${points(usualSize)} it is ${millimetres(missing)} wider than its line`,
    hint: hintOf(misfit),
  };
}

function points(size: number): string {
  return `${Math.round(size * 10) / 10} pt`;
}

const MAX_NAME_LENGTH = 60;

/** Description of a table in messages: its caption, its summary or its number of columns. */
export function nameOf(table: Table): string {
  const words = inlineText(table.caption).trim() || (table.summary ?? "").trim();
  if (words === "") return `of ${table.columns.length} columns`;
  return `"${truncated(words, MAX_NAME_LENGTH)}"`;
}

/** Truncates a text that is longer than `limit` UTF-16 units, with an ellipsis. */
export function truncated(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // The last grapheme cluster stays whole. The text is sliced to twice the limit first, so that no long text is segmented.
  return `${longestBeginning(text.slice(0, 2 * limit), (beginning) => beginning.length <= limit)}…`;
}

/** Remedies, the easiest first. */
function hintOf(misfit: TableMisfit): string {
  const ways = [
    ...landscapeWay(misfit),
    ...unitWay(misfit),
    `take out some of its ${misfit.table.columns.length} columns`,
  ];
  const [last = "", ...before] = ways.reverse();
  return before.length === 0 ? last : `${before.reverse().join(", ")}, or ${last}`;
}

function landscapeWay({ landscape, size, usualSize, trail }: TableMisfit): readonly string[] {
  if (landscape === undefined) return [];
  if (landscape.overflow > 0)
    return [
      `even a landscape page is ${millimetres(landscape.overflow)} too narrow for it: make two tables of it`,
    ];
  if (landscape.size <= size && landscape.size < usualSize) return [];
  const place = isNested(trail) ? `take it out of ${containerOf(trail)} and put it` : "put it";
  const fits = landscape.size < usualSize ? `where it fits at ${points(landscape.size)}` : "where it fits";
  return [`${place} in <section class="landscape">, ${fits}`];
}

function isNested({ outer }: Trail): boolean {
  return outer !== undefined && outer.node.type !== "section";
}

const CONTAINERS: Readonly<Partial<Record<Block["type"], string>>> = {
  list: "the list",
  descriptionList: "the description list",
  callout: "the callout",
  quotation: "the quotation",
  table: "the table around it",
};

function containerOf({ outer }: Trail): string {
  const type = outer?.node.type;
  return (type && type !== "footnote" && CONTAINERS[type]) || "what it stands in";
}

/** Maximum number of columns that a hint names. */
const MAX_NAMED_COLUMNS = 4;

function unitWay({ table, longColumns }: TableMisfit): readonly string[] {
  if (longColumns.length === 0) return [];
  const names = longColumns.map((column) => headOf(table, column));
  const shown = names.slice(0, MAX_NAMED_COLUMNS);
  const more = names.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  const list = shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
  return [`write the numbers of ${list} in thousands, millions or billions`];
}

function headOf(table: Table, column: number): string {
  const heads = placeCells(table.head).filter(
    (placed) => placed.column === column && placed.cell.columnSpan === 1,
  );
  const [only] = heads.at(-1)?.cell.children ?? [];
  const words = only?.type === "paragraph" ? inlineText(only.children).trim() : "";
  return words === "" ? `column ${column + 1}` : `"${truncated(words, MAX_NAME_LENGTH)}"`;
}
