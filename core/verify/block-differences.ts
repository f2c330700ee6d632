import type { Direction } from "../document/direction.ts";
import { blockWords, nodeTypeName, quoted } from "./block-names.ts";
import type { VerifiedBlock, VerifiedCell, VerifiedChart, VerifiedEntry, VerifiedRow } from "./content.ts";
import { comparable, sameText } from "./text.ts";

/** Differences between two blocks, as phrases that name both sides; empty if the blocks say the same. */
export function differences(
  a: VerifiedBlock,
  b: VerifiedBlock,
  left: string,
  right: string,
): readonly string[] {
  const compare: Compare = {
    text: (what, first, second) =>
      sameText(first, second) ? [] : [textDifference(what, first, second, left, right)],
    direction: (what, { direction: first }, { direction: second }) =>
      first === undefined || second === undefined || first === second
        ? []
        : [`${what} is ${DIRECTIONS[first]} in ${left}, ${DIRECTIONS[second]} in ${right}`],
    value: (what, first, second) =>
      first === second ? [] : [`${what} is ${String(first)} in ${left}, ${String(second)} in ${right}`],
    inside: (what, first, second) => insideDifferences(first, second, left, right, what),
  };
  return compareBlocks(a, b, compare, left, right);
}

const DIRECTIONS: Readonly<Record<Direction, string>> = { ltr: "left to right", rtl: "right to left" };

interface Directed {
  readonly direction?: Direction | undefined;
}

interface Compare {
  readonly direction: (what: string, first: Directed, second: Directed) => readonly string[];
  readonly text: (what: string, first: string, second: string) => readonly string[];
  readonly value: <Value>(what: string, first: Value, second: Value) => readonly string[];
  readonly inside: (
    what: string,
    first: readonly VerifiedBlock[],
    second: readonly VerifiedBlock[],
  ) => readonly string[];
}

function compareBlocks(
  a: VerifiedBlock,
  b: VerifiedBlock,
  compare: Compare,
  left: string,
  right: string,
): readonly string[] {
  if (a.type === "heading" && b.type === "heading")
    return [
      ...compare.text("the text", a.text, b.text),
      ...compare.direction("the direction", a, b),
      ...compare.value("the level", a.level, b.level),
    ];
  if (a.type === "paragraph" && b.type === "paragraph")
    return [...compare.text("the text", a.text, b.text), ...compare.direction("the direction", a, b)];
  if (a.type === "listItem" && b.type === "listItem")
    return [
      ...compare.text("the text", a.text, b.text),
      ...compare.direction("the direction", a, b),
      ...compare.value("the depth", Math.min(a.depth, DEEPEST_LIST), Math.min(b.depth, DEEPEST_LIST)),
      ...compare.value("the label", labelOf(a), labelOf(b)),
    ];
  if (a.type === "description" && b.type === "description")
    return [
      ...compare.text("the term", a.term, b.term),
      ...compare.direction("the direction", a, b),
      ...compare.inside("inside", a.children, b.children),
    ];
  if (a.type === "callout" && b.type === "callout") return compare.inside("inside", a.children, b.children);
  return compareLarger(a, b, compare, left, right);
}

function compareLarger(
  a: VerifiedBlock,
  b: VerifiedBlock,
  compare: Compare,
  left: string,
  right: string,
): readonly string[] {
  if (a.type === "table" && b.type === "table")
    return [
      ...compare.text("the summary", a.summary, b.summary),
      ...compare.direction("the order of its columns", a, b),
      ...compare.value("its first column", firstColumnOf(a), firstColumnOf(b)),
      ...compare.value("the number of rows", a.rows.length, b.rows.length),
      ...a.rows.flatMap((row, index) => rowDifferences(row, b.rows[index], index + 1, compare)),
    ];
  if (a.type === "contents" && b.type === "contents")
    return [
      ...compare.value("the number of entries", a.entries.length, b.entries.length),
      ...a.entries.flatMap((entry, index) => entryDifferences(entry, b.entries[index], compare)),
    ];
  if (a.type === "figure" && b.type === "figure")
    return [
      ...compare.text("the alternative text", a.alternative, b.alternative),
      ...chartDifferences(a.chart, b.chart, compare),
    ];
  return [`it is a ${nodeTypeName(a)} in ${left} and a ${nodeTypeName(b)} in ${right}`];
}

/** Differences between the data of two charts; none where one file does not state the data, as a PDF. */
function chartDifferences(
  a: VerifiedChart | undefined,
  b: VerifiedChart | undefined,
  compare: Compare,
): readonly string[] {
  if (a === undefined || b === undefined) return [];
  const numbers = (values: readonly unknown[] = []) => values.map((value) => value ?? "none").join(", ");
  return [
    ...compare.value("the chart type", a.kind, b.kind),
    ...compare.text("the chart's categories", numbers(a.categories), numbers(b.categories)),
    ...compare.value("the number of series", a.series.length, b.series.length),
    ...a.series.flatMap(({ name, values }, place) => [
      ...compare.text("the name of a series", name, b.series[place]?.name ?? ""),
      ...compare.text(`the values of ${quoted(name)}`, numbers(values), numbers(b.series[place]?.values)),
    ]),
  ];
}

/** Deepest list level of Word, counted from 0 (17.9.6); deeper lists stay on it. */
const DEEPEST_LIST = 8;

function labelOf({ ordered, number }: Extract<VerifiedBlock, { type: "listItem" }>): string {
  return ordered ? `number ${number ?? "unknown"}` : "a bullet";
}

function firstColumnOf({ headColumn }: Extract<VerifiedBlock, { type: "table" }>): string {
  return headColumn ? "a header column" : "an ordinary column";
}

function rowTypeOf({ head }: VerifiedRow): string {
  return head ? "a header row" : "an ordinary row";
}

function rowDifferences(
  a: VerifiedRow,
  b: VerifiedRow | undefined,
  number: number,
  compare: Compare,
): readonly string[] {
  if (b === undefined) return [];
  return [
    ...compare.value(`row ${number}`, rowTypeOf(a), rowTypeOf(b)),
    ...compare.value(`the number of cells in row ${number}`, a.cells.length, b.cells.length),
    ...a.cells.flatMap((cell, index) =>
      cellDifferences(cell, b.cells[index], `row ${number}, cell ${index + 1}`, compare),
    ),
  ];
}

function cellDifferences(
  a: VerifiedCell,
  b: VerifiedCell | undefined,
  where: string,
  compare: Compare,
): readonly string[] {
  if (b === undefined) return [];
  return [
    ...compare.value(`the width in columns of ${where}`, a.columnSpan, b.columnSpan),
    ...compare.value(`the height in rows of ${where}`, a.rowSpan, b.rowSpan),
    ...compare.inside(where, a.children, b.children),
  ];
}

function entryDifferences(
  a: VerifiedEntry,
  b: VerifiedEntry | undefined,
  compare: Compare,
): readonly string[] {
  if (b === undefined) return [];
  const known = a.number !== undefined && b.number !== undefined;
  return [
    ...compare.text("an entry", a.title, b.title),
    ...(known ? compare.value(`the page of ${quoted(a.title)}`, a.number, b.number) : []),
  ];
}

function insideDifferences(
  a: readonly VerifiedBlock[],
  b: readonly VerifiedBlock[],
  left: string,
  right: string,
  what: string,
): readonly string[] {
  const count = Math.max(a.length, b.length);
  return Array.from({ length: count }, (_, index): readonly string[] => {
    const [first, second] = [a[index], b[index]];
    if (first && second) return differences(first, second, left, right).map((each) => `${what}: ${each}`);
    const [only, there] = first ? [first, left] : [second, right];
    return only ? [`${what}: ${nodeTypeName(only)} ${quoted(blockWords(only))} is only in ${there}`] : [];
  }).flat();
}

function textDifference(what: string, a: string, b: string, left: string, right: string): string {
  const [first, second] = [comparable(a), comparable(b)];
  let same = 0;
  while (same < first.length && first[same] === second[same]) same += 1;
  return `${what} is ${quoted(first, same)} in ${left}, ${quoted(second, same)} in ${right}`;
}
