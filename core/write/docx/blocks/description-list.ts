import type { DescriptionItem, DescriptionList, Paragraph } from "../../../document/node.ts";
import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import { roomFor } from "../context/room.ts";
import { NO_LEADING_CONTEXT, type WriteBlocks, type WriteContext } from "../context/write-context.ts";
import { inlinesFrom, sideOf } from "../inlines/inlines.ts";
import { tabRun } from "../inlines/run.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";
import { beforeTable, leadingContextAfter } from "../paragraphs/table-end.ts";
import type { ParagraphRule } from "../properties/paragraph-properties.ts";
import { DESCRIPTIONS_SPACE } from "../styles/measures.ts";
import { type TermColumn, termColumn } from "./term-columns.ts";

/**
 * Paragraphs that hang: the term, a tab stop, its description; what goes on in a description stands below it, and so
 * does all of it where the term is too wide. A reader hears the term and then what it means, and whoever goes on
 * writing writes a further pair.
 */
export function descriptionListXml(
  { items }: DescriptionList,
  context: WriteContext,
  write: WriteBlocks,
): string {
  const { size } = context.style.text.body;
  const look: TermStyle = { first: "Description", further: "DescriptionContinue", size };
  return descriptionItems(items, look, context, write);
}

/** Style of terms with their descriptions. */
export interface TermStyle {
  /** The style of the paragraph that begins with a term, and that of all others. */
  readonly first: ParagraphStyleId;
  readonly further: ParagraphStyleId;
  /** Of the letters, in points. */
  readonly size: number;
  /** Above the first term. */
  readonly rule?: ParagraphRule;
  /** Room below a term without a description, in points. */
  readonly spaceToSign?: number;
}

export function descriptionItems(
  items: readonly DescriptionItem[],
  look: TermStyle,
  context: WriteContext,
  write: WriteBlocks,
): string {
  if (items.length === 0) return "";
  // An item's label has its own place, which would be the term's.
  const label = context.leadingContext.label === undefined ? "" : beforeTable(context);
  const column = termColumn(items, look.size, context.style, roomFor(context));
  const written = [label];
  let leadingContext = label === "" ? context.leadingContext : NO_LEADING_CONTEXT;
  for (const [place, item] of items.entries()) {
    const last = place === items.length - 1;
    const closingSpace = last ? Math.max(context.closingSpace ?? 0, DESCRIPTIONS_SPACE) : undefined;
    const own = place === 0 ? look : { ...look, rule: undefined };
    const xml = itemXml(item, { column, look: own }, { ...context, leadingContext, closingSpace }, write);
    leadingContext = leadingContextAfter(xml);
    written.push(xml);
  }
  return written.join("");
}

interface Setting {
  readonly column: TermColumn;
  readonly look: Omit<TermStyle, "rule"> & { readonly rule?: ParagraphRule | undefined };
}

function itemXml(item: DescriptionItem, setting: Setting, context: WriteContext, write: WriteBlocks): string {
  const { column, look } = setting;
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
    look.first,
    term + words,
    {
      hanging: held ? column.indent : 0,
      keepNext: beside === undefined && rest.length > 0,
      rule: look.rule,
    },
  );
  return first + write(rest, inside);
}

function spaceBelow(
  { children }: DescriptionItem,
  further: number,
  { look }: Setting,
  { closingSpace }: WriteContext,
): number | undefined {
  if (further > 0) return undefined;
  if (children.length > 0 || look.spaceToSign === undefined) return closingSpace;
  return Math.max(closingSpace ?? 0, look.spaceToSign);
}

/** A paragraph that begins a description stands beside its term if both are written in one direction. */
function besideTerm({ children }: DescriptionItem, context: WriteContext): Paragraph | undefined {
  const [first] = children;
  if (first?.type !== "paragraph" || first.role !== "body") return undefined;
  return sideOf(first.children, context, first.language) === context.direction ? first : undefined;
}

/** Where descriptions stand. */
function describing(context: WriteContext, { column: { indent }, look }: Setting): WriteContext {
  return {
    ...context,
    leadingContext: NO_LEADING_CONTEXT,
    textStyle: look.further,
    labelStyle: look.further,
    indent: context.indent + indent,
    outerIndent: context.indent + indent,
    allowPageBreak: false,
  };
}
