import type { SignOff, SignOffField } from "../../document/node.ts";
import { type Border, RULE_WIDTH } from "./border.ts";
import { roomFor } from "./cell-content.ts";
import { paragraph } from "./paragraph.ts";
import { textRun } from "./run.ts";
import type { Scope } from "./scope.ts";
import { beforeTable } from "./table-end.ts";
import { type CellProperties, cellElement, type Padding, rowElement, tableElement } from "./table-xml.ts";

const PADDING: Padding = { top: 3, right: 8, bottom: 3, left: 0 };
/** Sets the first row, and with it the table, apart from the text above. */
const FIRST_PADDING: Padding = { ...PADDING, top: 14 };

interface FieldPlace {
  readonly columns: readonly [number, number];
  readonly first: boolean;
  readonly last: boolean;
}

/** Kept whole: every row but the last stays with the next one. */
export function signOffXml(node: SignOff, scope: Scope): string {
  if (node.fields.length === 0) return "";
  const room = roomFor(scope);
  const label = Math.min(scope.style.termWidth, room / 2);
  const columns = [label, room - label] as const;
  const properties = {
    columns,
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

function fieldRow({ label, value }: SignOffField, place: FieldPlace, scope: Scope): string {
  const { columns, first, last } = place;
  const keepNext = scope.keepNext || !last;
  const rule: Border = { width: RULE_WIDTH, colour: scope.style.colours.rule };
  const look: Omit<CellProperties, "width"> = {
    edges: { bottom: rule },
    padding: first ? FIRST_PADDING : undefined,
  };
  // An empty field is there to be signed by hand.
  const leastHeight = value === "" ? scope.style.text.table.leading * 2 : undefined;
  return rowElement({ leastHeight }, [
    cellElement(
      { ...look, width: columns[0] },
      paragraph({ style: "TableHead", keepNext }, textRun({}, label)),
    ),
    cellElement(
      { ...look, width: columns[1] },
      paragraph({ style: "TableText", keepNext }, textRun({}, value)),
    ),
  ]);
}
