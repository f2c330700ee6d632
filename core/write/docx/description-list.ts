import type { DescriptionItem, DescriptionList } from "../../document/node.ts";
import { cellContent, cellScope, roomFor } from "./cell-content.ts";
import { inlines } from "./inlines.ts";
import { isRightToLeft } from "./language.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope, WriteBlocks } from "./scope.ts";
import { TERMS_TABLE } from "./style-ids.ts";
import { beforeTable } from "./table-end.ts";
import { cellElement, rowElement, tableElement } from "./table-xml.ts";
import { termColumns } from "./term-columns.ts";

/**
 * Two columns without lines, the first of them row heads: a long term wraps beside its description, which
 * hanging indents cannot do, and a screen reader says the term with each description.
 */
export function descriptionListXml(node: DescriptionList, scope: Scope, write: WriteBlocks): string {
  if (node.items.length === 0) return "";
  const room = roomFor(scope);
  const columns = termColumns(scope.style, room);
  const properties = {
    style: TERMS_TABLE,
    columns,
    rightToLeft: isRightToLeft(scope.language),
    indent: scope.indent,
    headRows: false,
    headColumn: true,
  };
  const rows = node.items.map((item) => itemRow(item, scope, columns, write));
  return beforeTable(scope) + tableElement(properties, rows);
}

function itemRow(
  item: DescriptionItem,
  scope: Scope,
  [termWidth, width]: readonly [number, number],
  write: WriteBlocks,
): string {
  const { keepNext } = scope;
  const term = paragraph({ style: "Term", keepNext }, inlines(item.term, scope));
  const description = cellContent(
    item.children,
    cellScope(scope, { width, textStyle: "Description" }),
    write,
  );
  return rowElement({}, [cellElement({ width: termWidth }, term), cellElement({ width }, description)]);
}
