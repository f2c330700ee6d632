import type { Block, DescriptionItem, Inline, ListItem } from "../document/node.ts";
import { LIST_ROLES } from "./classes.ts";
import type { MarkupElement } from "./element.ts";
import { readInlines } from "./read-inlines.ts";
import {
  childElements,
  classOf,
  insideContainer,
  isEmpty,
  keepPassage,
  type MarkupReading,
  type ReadFlow,
  report,
  wholeNumber,
} from "./reading.ts";

/** The highest number that Word starts a list with. */
const LAST_START = 32_767;

export function readList(
  reading: MarkupReading,
  element: MarkupElement,
  readFlow: ReadFlow,
): readonly Block[] {
  const role = classOf(reading, element, LIST_ROLES) ?? "plain";
  const items = childElements(reading, element, ["li"]).flatMap((item): readonly ListItem[] => {
    classOf(reading, item, []);
    const children = readFlow(insideContainer(reading, item), item.children, "<li>");
    return children.length > 0 ? [{ type: "listItem", children }] : [];
  });
  const start = wholeNumber(reading, element, "start", { min: 0, max: LAST_START, otherwise: 1 });
  return isEmpty(reading, element, items)
    ? []
    : [{ type: "list", role, ordered: element.name === "ol", start, items }];
}

export function readDescriptionList(
  reading: MarkupReading,
  element: MarkupElement,
  readFlow: ReadFlow,
): readonly Block[] {
  classOf(reading, element, []);
  const items: DescriptionItem[] = [];
  let term: readonly Inline[] | undefined;
  for (const child of childElements(reading, element, ["dt", "dd"])) {
    classOf(reading, child, []);
    if (child.name === "dt") {
      if (term) reportLonelyTerm(reading, child);
      term = readInlines(reading, child.children, "<dt>");
      keepPassage(reading, child.offset, term);
    } else if (term) {
      items.push({
        type: "descriptionItem",
        term,
        children: readFlow(insideContainer(reading, child), child.children, "<dd>"),
      });
      term = undefined;
    } else {
      report(reading, child.offset, "term-missing", "<dd> has no <dt> before it", "put the term first");
    }
  }
  if (term) reportLonelyTerm(reading, element);
  return isEmpty(reading, element, items) ? [] : [{ type: "descriptionList", items }];
}

function reportLonelyTerm(reading: MarkupReading, element: MarkupElement): void {
  report(
    reading,
    element.offset,
    "description-missing",
    "a <dt> has no <dd> after it",
    "put its description after it",
  );
}
