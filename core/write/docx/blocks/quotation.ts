import type { Quotation } from "../../../document/node.ts";
import { QUOTATION_INSET, SPACE_AROUND_QUOTATION } from "../../../house-style/measures.ts";
import { type WriteBlocks, type WriteContext, withSpaceBefore } from "../context/write-context.ts";

export function quotationXml(node: Quotation, context: WriteContext, write: WriteBlocks): string {
  return write(node.children, {
    ...context,
    leadingContext: withSpaceBefore(context, SPACE_AROUND_QUOTATION),
    closingSpace: Math.max(context.closingSpace ?? 0, SPACE_AROUND_QUOTATION),
    textStyle: "Quote",
    labelStyle: "Quote",
    indent: context.indent + QUOTATION_INSET,
    outerIndent: context.outerIndent + QUOTATION_INSET,
    rightIndent: context.rightIndent + QUOTATION_INSET,
  });
}
