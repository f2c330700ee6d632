import type { Inline, Note } from "../../../document/node.ts";
import { type Context, inset } from "./context.ts";
import { emptyLine, labelMarks, layoutText } from "./layout-text.ts";
import { changeFirst, type Piece } from "./piece.ts";
import { type Tag, waitingTag } from "./tag.ts";
import { callTarget, noteTarget } from "./targets.ts";

const LABEL_ROOM = 16;
const LABEL_GAP = 5;

/** The text of a note as lines for the foot of a page: its number in the margin, its words beside it. */
export function layoutNote(note: Note, tag: Tag, context: Context): readonly Piece[] {
  const style = context.house.text.note;
  const label = waitingTag(tag, "Lbl");
  const column = inset(context, LABEL_ROOM);
  const lines = layoutText(column, note.children, { style, tag: waitingTag(tag, "P") });
  return changeFirst(lines.length > 0 ? lines : [emptyLine(column, style)], (first) => ({
    ...first,
    gap: style.spaceAfter,
    marks: [
      { type: "target", id: noteTarget(note.number), y: 0 },
      ...labelMarks(
        column,
        String(note.number),
        { gap: LABEL_GAP, baseline: first.baseline },
        {
          style,
          tag: waitingTag(label, "Link"),
          link: { href: `#${callTarget(note.number)}`, text: `Back to the call of note ${note.number}` },
        },
      ),
      ...first.marks,
    ],
  }));
}

/** Every note of a run of inlines, for setting them before pages are broken. */
export function notesIn(inlines: readonly Inline[]): readonly Note[] {
  return inlines.flatMap((inline): readonly Note[] => {
    if (inline.type === "note") return [inline, ...notesIn(inline.children)];
    return "children" in inline ? notesIn(inline.children) : [];
  });
}
