import type { Contents } from "../../../../document/node.ts";
import { isBlank } from "../../../../document/text.ts";
import { CONTENTS_ENTRY_GAP } from "../../../../house-style/measures.ts";
import { type Context, type OutlineHeading, partOf } from "../context.ts";
import type { PageNumber } from "../fragments/display-item.ts";
import { changeFirst, changeLast, type Fragment, misfitsOf } from "../fragments/fragment.ts";
import { layoutText } from "../lines/layout-text.ts";
import { linkTo } from "../link-to.ts";
import type { Misfit } from "../misfit.ts";
import { addTag, type Tag, waitingTag } from "../tag.ts";
import { contentsTitleStyle } from "./text-styles.ts";

const NUMBER_ROOM = 36;

/** Width of five digits and the space before them, in multiples of the font size. */
const LONGEST_NUMBER = 2.8;

/** The contents list, or nothing where it has no entries; page numbers are set when pages are known, in the room kept for them. */
export function layoutContents(contents: Contents, context: Context): readonly Fragment[] {
  const { house } = context;
  const listed = context.headings.filter(
    ({ level, text }) => level > 1 && level <= contents.depth && !isBlank(text),
  );
  if (listed.length === 0) return [];
  const heading = contentsTitleStyle(house);
  const titles = layoutText(context, [{ type: "text", value: contents.title }], {
    style: heading,
    tag: addTag(context.tag, "P"),
    wholeWords: true,
    keepWithNext: true,
  });
  const tag = addTag(context.tag, "TOC");
  const lines = listed.flatMap((item) => {
    const entry = addTag(addTag(addTag(tag, "TOCI"), "Reference"), "Link");
    const link = linkTo(`#${item.id}`, item.text, entry);
    const column = columnOf(context, (item.level - 2) * house.listIndent);
    const fragments = layoutText(column, [{ type: "text", value: item.text }], {
      style: context.text,
      tag: entry,
      wholeWords: true,
      link,
    });
    const numbered = changeLast(fragments, (last) => ({
      ...last,
      marks: [...last.marks, pageNumber(context, item, last, entry)],
      misfits: misfitsOf([last, { misfits: numberMisfits(context) }]),
    }));
    return changeFirst(numbered, (first) => ({ ...first, gap: CONTENTS_ENTRY_GAP }));
  });
  return [...titles, ...changeFirst(lines, (first) => ({ ...first, gap: heading.spaceAfter }))];
}

/** Numbers have their room whatever the width, as far as half of it goes. */
function roomForNumber({ width }: Context): number {
  return Math.min(NUMBER_ROOM, width / 2);
}

/** Misfits of page numbers that would overlap the words before them. */
function numberMisfits(context: Context): readonly Misfit[] | undefined {
  const overflow = LONGEST_NUMBER * context.text.size - roomForNumber(context);
  return overflow > 0 ? [{ type: "contents", trail: context.trail, overflow }] : undefined;
}

/** Words keep half of what the numbers leave them, however deep their level. */
function columnOf(context: Context, indent: number): Context {
  const width = context.width - roomForNumber(context);
  const before = Math.max(0, Math.min(indent, width / 2));
  return partOf(context, before, width - before);
}

function pageNumber(context: Context, heading: OutlineHeading, line: Fragment, entry: Tag): PageNumber {
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
    tag: waitingTag(entry, "Span"),
  };
}
