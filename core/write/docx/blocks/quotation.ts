import type { Quotation } from "../../../document/node.ts";
import type { WriteBlocks, WriteContext } from "../context/write-context.ts";
import { QUOTATION_INSET } from "../styles/measures.ts";

export function quotationXml(node: Quotation, scope: WriteContext, write: WriteBlocks): string {
  return write(node.children, {
    ...scope,
    textStyle: "Quote",
    labelStyle: "Quote",
    indent: scope.indent + QUOTATION_INSET,
    outerIndent: scope.outerIndent + QUOTATION_INSET,
    rightIndent: scope.rightIndent + QUOTATION_INSET,
  });
}
