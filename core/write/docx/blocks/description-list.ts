import type { DescriptionItem, DescriptionList, Paragraph } from "../../../document/node.ts";
import { DESCRIPTIONS_SPACE } from "../../../house-style/measures.ts";
import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import { roomFor } from "../context/room.ts";
import { NO_LEADING_CONTEXT, type WriteBlocks, type WriteContext } from "../context/write-context.ts";
import { inlinesFrom, sideOf } from "../inlines/inlines.ts";
import { tabRun } from "../inlines/run.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";
import { beforeTable, leadingContextAfter } from "../paragraphs/table-end.ts";
import type { ParagraphRule } from "../properties/paragraph-properties.ts";
import { type TermColumn, termColumn } from "./term-columns.ts";

/**
 * Paragraphs with a hanging indent: the term, a tab, its description. Further blocks of a description are below it, and so
 * is all of it where the term is too wide. A screen reader reads the term and then its description, and Enter begins a
 * further pair.
 */
export function descriptionListXml(
  { items }: DescriptionList,
  context: WriteContext,
  write: WriteBlocks,
): string {
  const { size } = context.style.text.body;
  const termStyle: TermStyle = { first: "Description", further: "DescriptionContinue", size };
  return descriptionItems(items, termStyle, context, write);
}

/** Style of terms with their descriptions. */
export interface TermStyle {
  /** The style of the paragraph that begins with a term, and that of all others. */
  readonly first: ParagraphStyleId;
  readonly further: ParagraphStyleId;
  /** Text size, in points. */
  readonly size: number;
  /** Line above the first term. */
  readonly rule?: ParagraphRule;
  /** Space below a term without a description, in points. */
  readonly spaceToSign?: number;
}

export function descriptionItems(
  items: readonly DescriptionItem[],
  termStyle: TermStyle,
  context: WriteContext,
  write: WriteBlocks,
): string {
  if (items.length === 0) return "";
  // A list item's label would take the term's place.
  const label = context.leadingContext.label === undefined ? "" : beforeTable(context);
  const column = termColumn(items, termStyle.size, context.style, roomFor(context));
  const written = [label];
  let leadingContext = label === "" ? context.leadingContext : NO_LEADING_CONTEXT;
  for (const [place, item] of items.entries()) {
    const last = place === items.length - 1;
    const closingSpace = last ? Math.max(context.closingSpace ?? 0, DESCRIPTIONS_SPACE) : undefined;
    const own = place === 0 ? termStyle : { ...termStyle, rule: undefined };
    const xml = itemXml(
      item,
      { column, termStyle: own },
      { ...context, leadingContext, closingSpace },
      write,
    );
    leadingContext = leadingContextAfter(xml);
    written.push(xml);
  }
  return written.join("");
}

interface Setting {
  readonly column: TermColumn;
  readonly termStyle: Omit<TermStyle, "rule"> & { readonly rule?: ParagraphRule | undefined };
}

function itemXml(item: DescriptionItem, setting: Setting, context: WriteContext, write: WriteBlocks): string {
  const { column, termStyle } = setting;
  const inside = describing(context, setting);
  const held = column.holds(item.term);
  const beside = held ? besideTerm(item, context) : undefined;
  const rest = beside === undefined ? item.children : item.children.slice(1);
  const term = inlinesFrom(context.direction, item.term, context, { style: "Term" });
  const words =
    beside === undefined
      ? ""
      : tabRun() + inlinesFrom(context.direction, beside.children, context, { language: beside.language });
  const first = blockParagraph(
    {
      ...(held ? inside : context),
      leadingContext: context.leadingContext,
      closingSpace: spaceBelow(item, rest.length, setting, context),
    },
    termStyle.first,
    term + words,
    {
      hanging: held ? column.indent : 0,
      keepNext: beside === undefined && rest.length > 0,
      rule: termStyle.rule,
    },
  );
  return first + write(rest, inside);
}

function spaceBelow(
  { children }: DescriptionItem,
  further: number,
  { termStyle }: Setting,
  { closingSpace }: WriteContext,
): number | undefined {
  if (further > 0) return undefined;
  if (children.length > 0 || termStyle.spaceToSign === undefined) return closingSpace;
  return Math.max(closingSpace ?? 0, termStyle.spaceToSign);
}

/** The paragraph beside the term: the first of the description, if both have one direction. */
function besideTerm({ children }: DescriptionItem, context: WriteContext): Paragraph | undefined {
  const [first] = children;
  if (first?.type !== "paragraph" || first.role !== "body") return undefined;
  return sideOf(first.children, context, first.language) === context.direction ? first : undefined;
}

/** The context of descriptions. */
function describing(context: WriteContext, { column: { indent }, termStyle }: Setting): WriteContext {
  return {
    ...context,
    leadingContext: NO_LEADING_CONTEXT,
    textStyle: termStyle.further,
    labelStyle: termStyle.further,
    indent: context.indent + indent,
    outerIndent: context.indent + indent,
    allowPageBreak: false,
  };
}
