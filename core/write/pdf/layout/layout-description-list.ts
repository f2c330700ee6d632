import type { Block, DescriptionList, SignOff } from "../../../document/node.ts";
import { type Context, inset, partOf } from "./context.ts";
import { layoutRow } from "./layout-rows.ts";
import { layoutText } from "./layout-text.ts";
import { type Fill, type Piece, padTop } from "./piece.ts";
import { addTag } from "./tag.ts";

type LayoutBlocks = (blocks: readonly Block[], context: Context) => readonly Piece[];

const COLUMN_GAP = 12;
const ROW_GAP = 3;

/** Terms in a column of their own, descriptions beside them, both on one baseline. */
export function layoutDescriptionList(
  list: DescriptionList,
  context: Context,
  layoutBlocks: LayoutBlocks,
): readonly Piece[] {
  const tag = addTag(context.tag, "L", { listNumbering: "None" });
  const text = { ...context.text, spaceAfter: 3 };
  const termWidth = Math.min(context.house.termWidth, context.width * 0.35);
  return list.items.map((item, index) => {
    const itemTag = addTag(tag, "LI");
    const terms = layoutText(partOf(context, 0, termWidth), item.term, {
      style: { ...text, colour: context.house.colours.quiet },
      tag: addTag(itemTag, "Lbl"),
      bold: true,
    });
    const body = { ...inset(context, termWidth + COLUMN_GAP), text, tag: addTag(itemTag, "LBody") };
    const row = layoutRow([{ pieces: terms }, { pieces: layoutBlocks(item.children, body) }], {
      top: 0,
      bottom: 0,
    });
    return { ...row, gap: index === 0 ? 0 : ROW_GAP };
  });
}

/** Who answers for the note: a ruled block at the end, kept whole by tying each row to the next. */
export function layoutSignOff(signOff: SignOff, context: Context): readonly Piece[] {
  const { text, colours } = context.house;
  const list: DescriptionList = {
    type: "descriptionList",
    items: signOff.fields.map((field) => ({
      type: "descriptionItem",
      term: [{ type: "text", value: field.label }],
      children: [{ type: "paragraph", role: "body", children: [{ type: "text", value: field.value }] }],
    })),
  };
  const style = { ...text.small, colour: colours.text };
  const rows = layoutDescriptionList(list, { ...context, text: style }, (blocks, inner) =>
    blocks.flatMap((block) =>
      block.type === "paragraph"
        ? layoutText(inner, block.children, { style, tag: addTag(inner.tag, "P") })
        : [],
    ),
  );
  const rule: Fill = {
    type: "fill",
    x: context.x,
    y: 0,
    width: context.width,
    height: 0.75,
    colour: colours.accent,
  };
  return rows.map((row, index) => {
    const kept = { ...row, keepWithNext: index < rows.length - 1 };
    return index === 0 ? { ...padTop(kept, 8), marks: [rule, ...padTop(kept, 8).marks] } : kept;
  });
}
