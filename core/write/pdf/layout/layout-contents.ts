import type { Contents } from "../../../document/node.ts";
import { type Context, inset, type OutlineHeading } from "./context.ts";
import { layoutText } from "./layout-text.ts";
import { changeLast, type PageNumber, type Piece } from "./piece.ts";
import { addTag, type Tag, waitingTag } from "./tag.ts";

const NUMBER_ROOM = 36;

/** The contents list; page numbers are set when pages are known, in the room kept for them. */
export function layoutContents(contents: Contents, context: Context): readonly Piece[] {
  const { house } = context;
  const heading = house.text.headings[2];
  const titles = layoutText(context, [{ type: "text", value: contents.title }], {
    style: heading,
    tag: addTag(context.tag, "P"),
    wholeWords: true,
    keepWithNext: true,
  });
  const tag = addTag(context.tag, "TOC");
  const listed = context.headings.filter((item) => item.level > 1 && item.level <= contents.depth);
  const lines = listed.flatMap((item) => {
    const entry = addTag(addTag(addTag(tag, "TOCI"), "Reference"), "Link");
    const link = { href: `#${item.id}`, text: item.text };
    const indent = (item.level - 2) * house.listIndent;
    const column = inset(context, indent, NUMBER_ROOM);
    const pieces = layoutText(column, [{ type: "text", value: item.text }], {
      style: context.text,
      tag: entry,
      wholeWords: true,
      link,
    });
    return changeLast(pieces, (last) => ({
      ...last,
      gap: 2,
      marks: [...last.marks, pageNumber(context, item, last, entry)],
    }));
  });
  return [...titles, ...lines];
}

function pageNumber(context: Context, heading: OutlineHeading, line: Piece, entry: Tag): PageNumber {
  return {
    type: "pageNumber",
    heading: heading.id,
    link: { href: `#${heading.id}`, text: heading.text, owner: entry },
    edge: context.direction === "rtl" ? context.x : context.x + context.width,
    direction: context.direction,
    baseline: line.baseline,
    face: context.measurer.faces.regular,
    size: context.text.size,
    colour: context.text.colour,
    tag: waitingTag(entry, "Span"),
  };
}
