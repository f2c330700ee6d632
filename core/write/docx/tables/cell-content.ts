import type { Block } from "../../../document/node.ts";
import { NO_OPENING, type WriteBlocks, type WriteContext } from "../context/write-context.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { closeCell } from "../paragraphs/table-end.ts";

/** Properties of the text in a cell. One that is absent is as in the middle of a page. */
type CellSetting = Pick<WriteContext, "width" | "textStyle"> &
  Partial<
    Pick<WriteContext, "indent" | "rightIndent" | "alignment" | "numerals" | "keepNext" | "allowPageBreak">
  >;

/** The context of text in a cell: indents from outside the table do not apply. */
export function cellContext(scope: WriteContext, own: CellSetting): WriteContext {
  return {
    ...scope,
    opening: NO_OPENING,
    closingSpace: undefined,
    textStyle: own.textStyle,
    labelStyle: own.textStyle,
    indent: own.indent ?? 0,
    outerIndent: 0,
    rightIndent: own.rightIndent ?? 0,
    alignment: own.alignment,
    numerals: own.numerals ?? false,
    width: own.width,
    keepNext: own.keepNext ?? scope.keepNext,
    allowPageBreak: own.allowPageBreak ?? scope.allowPageBreak,
  };
}

/** A cell ends with a paragraph, and an empty one is a paragraph (17.4.65). */
export function cellContent(nodes: readonly Block[], scope: WriteContext, write: WriteBlocks): string {
  const xml = write(nodes, scope);
  return xml === "" ? paragraph({ style: scope.textStyle, keepNext: scope.keepNext }) : closeCell(xml);
}
