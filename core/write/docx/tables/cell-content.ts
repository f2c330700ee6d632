import type { Block } from "../../../document/node.ts";
import { CELL_LEADING_CONTEXT, type WriteBlocks, type WriteContext } from "../context/write-context.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { closeCell } from "../paragraphs/table-end.ts";

/** Properties of the text in a cell; an absent one has the value of text outside of tables. */
type CellSetting = Pick<WriteContext, "width" | "textStyle"> &
  Partial<
    Pick<WriteContext, "indent" | "rightIndent" | "alignment" | "numerals" | "keepNext" | "allowPageBreak">
  >;

/** The context of text in a cell: indents from outside the table do not apply. */
export function cellContext(context: WriteContext, own: CellSetting): WriteContext {
  return {
    ...context,
    leadingContext: CELL_LEADING_CONTEXT,
    closingSpace: undefined,
    textStyle: own.textStyle,
    labelStyle: own.textStyle,
    indent: own.indent ?? 0,
    outerIndent: 0,
    rightIndent: own.rightIndent ?? 0,
    alignment: own.alignment,
    numerals: own.numerals ?? false,
    width: own.width,
    keepNext: own.keepNext ?? context.keepNext,
    allowPageBreak: own.allowPageBreak ?? context.allowPageBreak,
  };
}

/** A cell ends with a paragraph, and an empty one is a paragraph (17.4.65). */
export function cellContent(nodes: readonly Block[], context: WriteContext, write: WriteBlocks): string {
  const xml = write(nodes, context);
  return xml === "" ? paragraph({ style: context.textStyle, keepNext: context.keepNext }) : closeCell(xml);
}
