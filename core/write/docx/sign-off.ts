import type { SignOff, SignOffField } from "../../document/node.ts";
import { roomFor } from "./cell-content.ts";
import { isRightToLeft } from "./language.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope } from "./scope.ts";
import { lineRuns } from "./script-runs.ts";
import { SIGN_OFF_TABLE } from "./style-ids.ts";
import { beforeTable } from "./table-end.ts";
import { cellElement, rowElement, tableElement } from "./table-xml.ts";
import { termColumns } from "./term-columns.ts";

/** Between the rule above and the first row. */
const RULE_GAP = 8;

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
    style: SIGN_OFF_TABLE,
    columns,
    rightToLeft: isRightToLeft(scope.language),
    indent: scope.indent,
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
  const padding = first ? { top: RULE_GAP } : undefined;
  // An empty field is there to be signed by hand.
  const leastHeight = value === "" ? scope.style.text.small.leading * 2 : undefined;
  return rowElement({ leastHeight }, [
    cellElement(
      { width: columns[0], padding },
      paragraph({ style: "SignOffTerm", keepNext }, lineRuns(label, scope.language)),
    ),
    cellElement(
      { width: columns[1], padding },
      paragraph({ style: "SignOffText", keepNext }, lineRuns(value, scope.language)),
    ),
  ]);
}
