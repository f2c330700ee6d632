import { SPACE_AFTER_TABLE } from "../../../house-style/measures.ts";
import { type LeadingContext, NO_LEADING_CONTEXT, type WriteContext } from "../context/write-context.ts";
import { paragraph } from "./paragraph.ts";

const TABLE_START = "<w:tbl>";
const TABLE_END = "</w:tbl>";

export function startsWithTable(xml: string): boolean {
  return xml.startsWith(TABLE_START);
}

export function endsWithTable(xml: string): boolean {
  return xml.endsWith(TABLE_END);
}

/**
 * The empty paragraph that Word requires between two tables, which it would join, and after a table that ends a cell or
 * the document (17.4.65). `height`, in points: the space in that place.
 */
export function tableEnd(height?: number, keepNext = false): string {
  if (height === undefined) return paragraph({ style: "TableEnd", keepNext });
  return paragraph({ style: "TableEnd", keepNext, spacing: { line: height, rule: "exact" } });
}

export function closeTable(xml: string): string {
  return endsWithTable(xml) ? xml + tableEnd() : xml;
}

/** Adds a paragraph to a cell that ends in a table or a contents list, which is a structured document tag. */
export function closeCell(xml: string): string {
  return endsWithTable(xml) || xml.endsWith("</w:sdt>") ? xml + tableEnd() : xml;
}

/** The paragraph before a table with a page break or a list's label, which a table cannot have. */
export function beforeTable({ leadingContext, indent }: WriteContext): string {
  const { pageBreakBefore, label } = leadingContext;
  if (label !== undefined) {
    return paragraph({
      style: "ListContinue",
      keepNext: true,
      pageBreakBefore,
      numbering: label.numbering,
      indent: { left: indent, hanging: label.width },
    });
  }
  return pageBreakBefore ? paragraph({ style: "TableEnd", keepNext: true, pageBreakBefore }) : "";
}

/** The leading context of the block after `xml`. */
export function leadingContextAfter(xml: string): LeadingContext {
  return endsWithTable(xml) ? { spaceBefore: SPACE_AFTER_TABLE } : NO_LEADING_CONTEXT;
}
