import type { Footnote } from "../../../../document/node.ts";
import { FOOTNOTE_INDENT } from "../../../../house-style/measures.ts";
import { fillPhrase } from "../../../../language/fill-phrase.ts";
import { type Context, partOf } from "../context.ts";
import { changeFirst, type Fragment } from "../fragments/fragment.ts";
import { emptyLine, labelMarks, layoutLabel, layoutText } from "../lines/layout-text.ts";
import { callTarget, linkTo, noteTarget } from "../link-to.ts";
import { type Tag, waitingTag } from "../tag.ts";

/** Minimum gap, in points, between a footnote number and its text. */
const NUMBER_GAP = 5;

/** Width, in points, of the widest footnote number up to the highest. */
export function labelRoom(highest: number, context: Context): number {
  const { size, colour } = context.house.text.note;
  return Math.max(
    FOOTNOTE_INDENT,
    layoutLabel(context, String(highest), size, colour, null).width + NUMBER_GAP,
  );
}

/** The text of a footnote as lines: the number in the margin, the words beside it. */
export function layoutFootnote(
  note: Footnote,
  tag: Tag,
  room: number,
  context: Context,
): readonly Fragment[] {
  const style = context.house.text.note;
  const label = waitingTag(waitingTag(tag, "Lbl"), "Link");
  const { toReference } = context.measurer.forms.footnote;
  const back = linkTo(`#${callTarget(note.number)}`, fillPhrase(toReference, { number: note.number }), label);
  const column = { ...partOf(context, room, context.width - room), trail: { node: note } };
  const lines = layoutText(column, note.children, {
    style,
    tag: waitingTag(tag, "P"),
    beginsAsAround: true,
  });
  return changeFirst(lines.length > 0 ? lines : [emptyLine(column, style)], (first) => ({
    ...first,
    gap: style.spaceAfter,
    marks: [
      { type: "target", id: noteTarget(note.number), y: 0 },
      ...labelMarks(
        column,
        String(note.number),
        { gap: NUMBER_GAP, baseline: first.baseline },
        { style, tag: label, link: back },
      ),
      ...first.marks,
    ],
  }));
}
