import type { Quotation } from "../../document/node.ts";
import type { Scope, WriteBlocks } from "./scope.ts";

export function quotationXml(node: Quotation, scope: Scope, write: WriteBlocks): string {
  const step = scope.style.listIndent;
  return write(node.children, {
    ...scope,
    textStyle: "Quote",
    labelStyle: "Quote",
    indent: scope.indent + step,
    outerIndent: scope.outerIndent + step,
    rightIndent: scope.rightIndent + step,
  });
}
