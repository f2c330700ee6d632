import type { Contents } from "../../../../document/node.ts";
import { isBlank } from "../../../../document/text.ts";
import { CONTENTS_ENTRY_GAP } from "../../../../house-style/measures.ts";
import { type Context, type OutlineHeading, partOf } from "../context.ts";
import type { PageNumber } from "../fragments/display-item.ts";
import { changeFirst, changeLast, type Fragment, misfitsOf } from "../fragments/fragment.ts";
import { layoutText } from "../lines/layout-text.ts";
import { linkTo } from "../link-to.ts";
import type { Misfit } from "../misfit.ts";
import { addElement, deferredElement, type StructureElement } from "../structure-element.ts";
import { contentsTitleStyle } from "./text-styles.ts";

/** Width of the column of page numbers, in points. */
const NUMBER_ROOM = 36;

/** Width of five digits and the space before them, in multiples of the font size. */
const MAX_NUMBER_WIDTH = 2.8;

/** Lays out the contents list; nothing where it has no entries. Page numbers are painted later, in the space kept for them. */
export function layoutContents(contents: Contents, context: Context): readonly Fragment[] {
  const { house } = context;
  const listed = context.headings.filter(
    ({ level, text }) => level > 1 && level <= contents.depth && !isBlank(text),
  );
  if (listed.length === 0) return [];
  const heading = contentsTitleStyle(house);
  const titles = layoutText(context, [{ type: "text", value: contents.title }], {
    style: heading,
    element: addElement(context.element, "P"),
    wholeWords: true,
    keepWithNext: true,
  });
  const element = addElement(context.element, "TOC");
  const lines = listed.flatMap((item) => {
    const entry = addElement(addElement(addElement(element, "TOCI"), "Reference"), "Link");
    const link = linkTo(`#${item.id}`, item.text, entry);
    const column = columnOf(context, (item.level - 2) * house.listIndent);
    const fragments = layoutText(column, [{ type: "text", value: item.text }], {
      style: context.text,
      element: entry,
      wholeWords: true,
      link,
    });
    const numbered = changeLast(fragments, (last) => ({
      ...last,
      displayItems: [...last.displayItems, pageNumber(context, item, last, entry)],
      misfits: misfitsOf([last, { misfits: numberMisfits(context) }]),
    }));
    return changeFirst(numbered, (first) => ({ ...first, gap: CONTENTS_ENTRY_GAP }));
  });
  return [...titles, ...changeFirst(lines, (first) => ({ ...first, gap: heading.spaceAfter }))];
}

/** Width of the column of page numbers: at most half of the line. */
function roomForNumber({ width }: Context): number {
  return Math.min(NUMBER_ROOM, width / 2);
}

/** Misfits of page numbers that would overlap the words before them. */
function numberMisfits(context: Context): readonly Misfit[] | undefined {
  const overflow = MAX_NUMBER_WIDTH * context.text.size - roomForNumber(context);
  return overflow > 0 ? [{ type: "contents", trail: context.trail, overflow }] : undefined;
}

/** The column of an entry, indented by its level, at most by half of the width beside the page numbers. */
function columnOf(context: Context, indent: number): Context {
  const width = context.width - roomForNumber(context);
  const before = Math.max(0, Math.min(indent, width / 2));
  return partOf(context, before, width - before);
}

function pageNumber(
  context: Context,
  heading: OutlineHeading,
  line: Fragment,
  entry: StructureElement,
): PageNumber {
  return {
    type: "pageNumber",
    heading: heading.id,
    link: linkTo(`#${heading.id}`, heading.text, entry),
    edge: context.direction === "rtl" ? context.x : context.x + context.width,
    direction: context.direction,
    baseline: line.baseline,
    face: context.measurer.faces.regular,
    size: context.text.size,
    colour: context.text.colour,
    element: deferredElement(entry, "Span"),
  };
}
