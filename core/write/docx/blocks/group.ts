import type { Group } from "../../../document/node.ts";
import type { WriteBlocks, WriteContext } from "../context/write-context.ts";
import { endsWithTable } from "../paragraphs/table-end.ts";

const KEEP_NEXT = "<w:keepNext/>";

export function groupXml(node: Group, context: WriteContext, write: WriteBlocks): string {
  return keptTogether(context, (inside) => write(node.children, inside));
}

/** Every paragraph stays with the next one, and rows are never split anyway; the last one is free of it. */
export function keptTogether(context: WriteContext, write: (context: WriteContext) => string): string {
  const xml = write({ ...context, keepNext: true });
  if (context.keepNext) return xml;
  const last = xml.lastIndexOf(endsWithTable(xml) ? "<w:tr>" : "<w:p>");
  return last < 0 ? xml : xml.slice(0, last) + xml.slice(last).replaceAll(KEEP_NEXT, "");
}
