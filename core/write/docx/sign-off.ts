import type { SignOff, SignOffField } from "../../document/node.ts";
import { RULE_WIDTH } from "./border.ts";
import { roomFor } from "./cell-content.ts";
import { paragraph } from "./paragraph.ts";
import { textRun } from "./run.ts";
import type { Scope } from "./scope.ts";
import { beforeTable } from "./table-end.ts";
import { cellElement, type Padding, rowElement, tableElement } from "./table-xml.ts";

const PADDING: Padding = { top: 3, right: 8, bottom: 3, left: 0 };

/** Kept whole: every row but the last stays with the next one. */
export function signOffXml(node: SignOff, scope: Scope): string {
  if (node.fields.length === 0) return "";
  const room = roomFor(scope);
  const label = Math.min(scope.style.termWidth, room / 2);
  const columns = [label, room - label] as const;
  const rule = { width: RULE_WIDTH, colour: scope.style.colours.rule };
  const properties = {
    columns,
    indent: scope.indent,
    edges: { top: rule, bottom: rule, between: rule },
    padding: PADDING,
    headRows: false,
    headColumn: true,
  };
  const last = node.fields.at(-1);
  const rows = node.fields.map((field) => fieldRow(field, columns, field !== last, scope));
  return beforeTable(scope) + tableElement(properties, rows);
}

function fieldRow(
  { label, value }: SignOffField,
  [labelWidth, width]: readonly [number, number],
  keepNext: boolean,
  scope: Scope,
): string {
  const { leading } = scope.style.text.table;
  const labelXml = paragraph({ style: "TableHead", keepNext }, textRun({}, label));
  const valueXml = paragraph({ style: "TableText", keepNext }, textRun({}, value));
  // An empty field is there to be signed by hand.
  return rowElement({ leastHeight: value === "" ? leading * 2 : undefined }, [
    cellElement({ width: labelWidth }, labelXml),
    cellElement({ width }, valueXml),
  ]);
}
