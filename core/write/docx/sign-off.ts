import type { SignOff, SignOffField } from "../../document/node.ts";
import { roomFor } from "./cell-content.ts";
import { isRightToLeft } from "./language.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope } from "./scope.ts";
import { scriptRuns } from "./script-runs.ts";
import { beforeTable } from "./table-end.ts";
import { cellElement, type Padding, rowElement, tableElement } from "./table-xml.ts";
import { TERM_PADDING, termColumns } from "./term-columns.ts";

const PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
const RULE_GAP = 8;
const RULE_WIDTH = 0.75;

interface FieldPlace {
  readonly columns: readonly [number, number];
  readonly first: boolean;
  readonly last: boolean;
}

/** Kept whole: every row but the last stays with the next one. */
export function signOffXml(node: SignOff, scope: Scope): string {
  if (node.fields.length === 0) return "";
  const room = roomFor(scope);
  const columns = termColumns(scope.style, room);
  const properties = {
    columns,
    rightToLeft: isRightToLeft(scope.language),
    indent: scope.indent,
    ruled: false,
    padding: PADDING,
    headRows: false,
    headColumn: true,
  };
  const rows = node.fields.map((field, place) =>
    fieldRow(field, { columns, first: place === 0, last: place === node.fields.length - 1 }, scope),
  );
  return beforeTable(scope) + tableElement(properties, rows);
}

function fieldRow(
  { label, value }: SignOffField,
  { columns, first, last }: FieldPlace,
  scope: Scope,
): string {
  const keepNext = scope.keepNext || !last;
  const edges = first ? { top: { width: RULE_WIDTH, colour: scope.style.colours.accent } } : undefined;
  const top = first ? RULE_GAP : 0;
  // An empty field is there to be signed by hand.
  const leastHeight = value === "" ? scope.style.text.small.leading * 2 : undefined;
  return rowElement({ leastHeight }, [
    cellElement(
      { width: columns[0], edges, padding: { ...TERM_PADDING, top } },
      paragraph({ style: "SignOffTerm", keepNext }, scriptRuns({}, label, scope.language)),
    ),
    cellElement(
      { width: columns[1], edges, padding: { ...PADDING, top } },
      paragraph({ style: "SignOffText", keepNext }, scriptRuns({}, value, scope.language)),
    ),
  ]);
}
