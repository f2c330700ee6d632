import type { Quotation } from "../../../document/node.ts";
import { QUOTATION_INSET } from "../../../house-style/measures.ts";
import type { WriteBlocks, WriteContext } from "../context/write-context.ts";

export function quotationXml(node: Quotation, context: WriteContext, write: WriteBlocks): string {
  return write(node.children, {
    ...context,
    textStyle: "Quote",
    labelStyle: "Quote",
    indent: context.indent + QUOTATION_INSET,
    outerIndent: context.outerIndent + QUOTATION_INSET,
    rightIndent: context.rightIndent + QUOTATION_INSET,
  });
}
