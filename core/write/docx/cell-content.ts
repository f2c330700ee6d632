import type { Block } from "../../document/node.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope, WriteBlocks } from "./scope.ts";
import type { ParagraphStyleId } from "./style-ids.ts";
import { closeTable } from "./table-end.ts";

/** Where the text of a cell stands: nothing but its width comes in from outside. */
export function cellScope(scope: Scope, width: number, textStyle: ParagraphStyleId): Scope {
  return {
    ...scope,
    opening: {},
    textStyle,
    labelStyle: textStyle,
    indent: 0,
    outerIndent: 0,
    rightIndent: 0,
    alignment: undefined,
    width,
  };
}

/** A cell ends with a paragraph, and an empty one is a paragraph (17.4.65). */
export function cellContent(nodes: readonly Block[], scope: Scope, write: WriteBlocks): string {
  const xml = write(nodes, scope);
  return xml === "" ? paragraph({ style: scope.textStyle, keepNext: scope.keepNext }) : closeTable(xml);
}

/** From the indent to the right edge. */
export function roomFor({ width, indent, rightIndent }: Scope): number {
  return width - indent - rightIndent;
}
