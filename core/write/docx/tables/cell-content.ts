import type { Block } from "../../../document/node.ts";
import { NO_OPENING, type WriteBlocks, type WriteContext } from "../context/write-context.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { closeCell } from "../paragraphs/table-end.ts";

/** How a cell sets its text; what it does not say is as in the middle of a page. */
type CellSetting = Pick<WriteContext, "width" | "textStyle"> &
  Partial<
    Pick<WriteContext, "indent" | "rightIndent" | "alignment" | "figures" | "keepNext" | "pagesMayEnd">
  >;

/** Where the text of a cell stands: no indents come in from outside. */
export function cellScope(scope: WriteContext, own: CellSetting): WriteContext {
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
    figures: own.figures ?? false,
    width: own.width,
    keepNext: own.keepNext ?? scope.keepNext,
    pagesMayEnd: own.pagesMayEnd ?? scope.pagesMayEnd,
  };
}

/** A cell ends with a paragraph, and an empty one is a paragraph (17.4.65). */
export function cellContent(nodes: readonly Block[], scope: WriteContext, write: WriteBlocks): string {
  const xml = write(nodes, scope);
  return xml === "" ? paragraph({ style: scope.textStyle, keepNext: scope.keepNext }) : closeCell(xml);
}
