import type { DescriptionItem, DescriptionList, Paragraph } from "../../document/node.ts";
import { blockParagraph } from "./block-paragraph.ts";
import { roomFor } from "./cell-content.ts";
import { inlines } from "./inlines.ts";
import { isRightToLeft } from "./language.ts";
import { DESCRIPTIONS_SPACE } from "./measures.ts";
import { tabRun } from "./run.ts";
import { NO_OPENING, type Scope, type WriteBlocks } from "./scope.ts";
import { beforeTable, openingAfter } from "./table-end.ts";
import { type TermColumn, termColumn } from "./term-columns.ts";

/**
 * Paragraphs that hang: the term, a tab stop, its description; what goes on in a description stands below it, and so
 * does all of it where the term is too wide. A reader hears the term and then what it means, and whoever goes on
 * writing writes a further pair.
 */
export function descriptionListXml(node: DescriptionList, scope: Scope, write: WriteBlocks): string {
  if (node.items.length === 0) return "";
  // An item's label has its own place, which would be the term's.
  const label = scope.opening.label === undefined ? "" : beforeTable(scope);
  const column = termColumn(node, scope.style, roomFor(scope));
  const written = [label];
  let opening = label === "" ? scope.opening : NO_OPENING;
  for (const [place, item] of node.items.entries()) {
    const last = place === node.items.length - 1;
    const closingSpace = last ? Math.max(scope.closingSpace ?? 0, DESCRIPTIONS_SPACE) : undefined;
    const xml = itemXml(item, column, { ...scope, opening, closingSpace }, write);
    opening = openingAfter(xml);
    written.push(xml);
  }
  return written.join("");
}

function itemXml(item: DescriptionItem, column: TermColumn, scope: Scope, write: WriteBlocks): string {
  const inside = describing(scope, column);
  const held = column.holds(item.term);
  const beside = held ? besideTerm(item, scope) : undefined;
  const rest = beside === undefined ? item.children : item.children.slice(1);
  const term = inlines(item.term, scope, { style: "Term" });
  const words =
    beside === undefined ? "" : tabRun() + inlines(beside.children, scope, { language: beside.language });
  const first = blockParagraph(
    {
      ...(held ? inside : scope),
      opening: scope.opening,
      closingSpace: rest.length === 0 ? scope.closingSpace : undefined,
    },
    "Description",
    term + words,
    { hanging: held ? column.indent : 0, keepNext: beside === undefined && rest.length > 0 },
  );
  return first + write(rest, inside);
}

/** A paragraph that begins a description stands beside its term if both are written in one direction. */
function besideTerm({ children }: DescriptionItem, { language }: Scope): Paragraph | undefined {
  const [first] = children;
  if (first?.type !== "paragraph" || first.role !== "body") return undefined;
  return isRightToLeft(first.language ?? language) === isRightToLeft(language) ? first : undefined;
}

/** Where descriptions stand. */
function describing(scope: Scope, { indent }: TermColumn): Scope {
  return {
    ...scope,
    opening: NO_OPENING,
    textStyle: "DescriptionContinue",
    labelStyle: "DescriptionContinue",
    indent: scope.indent + indent,
    outerIndent: scope.indent + indent,
    pagesMayEnd: false,
  };
}
