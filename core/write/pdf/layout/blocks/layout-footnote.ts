import type { Footnote } from "../../../../document/node.ts";
import { FOOTNOTE_INDENT } from "../../../../house-style/measures.ts";
import { fillPhrase } from "../../../../language/fill-phrase.ts";
import { type Context, partOf } from "../context.ts";
import { changeFirst, type Fragment } from "../fragments/fragment.ts";
import { emptyLine, labelItems, layoutLabel, layoutText } from "../lines/layout-text.ts";
import { footnoteTarget, linkTo, referenceTarget } from "../link-to.ts";
import { deferredElement, type StructureElement } from "../structure-element.ts";

/** Minimum gap, in points, between a footnote number and its text. */
const NUMBER_GAP = 5;

/** Width, in points, of the column of footnote numbers, up to the highest number. */
export function labelRoom(highest: number, context: Context): number {
  const { size, colour } = context.house.text.note;
  return Math.max(
    FOOTNOTE_INDENT,
    layoutLabel(context, String(highest), size, colour, null).width + NUMBER_GAP,
  );
}

/** Lays out the text of a footnote: the number in its column, the words beside it. */
export function layoutFootnote(
  note: Footnote,
  element: StructureElement,
  room: number,
  context: Context,
): readonly Fragment[] {
  const style = context.house.text.note;
  const label = deferredElement(deferredElement(element, "Lbl"), "Link");
  const { toReference } = context.measurer.forms.footnote;
  const back = linkTo(
    `#${referenceTarget(note.number)}`,
    fillPhrase(toReference, { number: note.number }),
    label,
  );
  const column = { ...partOf(context, room, context.width - room), trail: { node: note } };
  const lines = layoutText(column, note.children, {
    style,
    element: deferredElement(element, "P"),
    beginsAsAround: true,
  });
  return changeFirst(lines.length > 0 ? lines : [emptyLine(column, style)], (first) => ({
    ...first,
    gap: style.spaceAfter,
    displayItems: [
      { type: "target", id: footnoteTarget(note.number), y: 0 },
      ...labelItems(
        column,
        String(note.number),
        { gap: NUMBER_GAP, baseline: first.baseline },
        { style, element: label, link: back },
      ),
      ...first.displayItems,
    ],
  }));
}
