import { chartTable } from "../../../../chart/chart-table.ts";
import type { ChartDrawing, Label } from "../../../../chart/drawing.ts";
import { layoutChart } from "../../../../chart/layout-chart.ts";
import { naturalSize, type Size } from "../../../../document/image-size.ts";
import type { Chart, Figure, Image, ImageFile } from "../../../../document/node.ts";
import { CAPTION_GAP, SPACE_AFTER_FIGURE } from "../../../../house-style/measures.ts";
import { type Context, type LayoutBlocks, roomBelow, startEdge } from "../context.ts";
import type { DisplayItem } from "../fragments/display-item.ts";
import { changeFirst, createFragment, type Fragment } from "../fragments/fragment.ts";
import { stackHeight } from "../fragments/stack.ts";
import { layoutLabel, layoutText } from "../lines/layout-text.ts";
import { addTag, type Tag } from "../tag.ts";
import { captionStyle } from "./text-styles.ts";

/** The caption, kept with the figure below it; the figure itself is one fragment that cannot be split. */
export function layoutFigure(
  figure: Figure,
  context: Context,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const caption =
    figure.caption.length === 0
      ? []
      : layoutText(context, figure.caption, {
          style: captionStyle(context.house),
          tag: addTag(context.tag, "P"),
          keepWithNext: true,
        });
  const tag = addTag(context.tag, "Figure", { alternative: figure.alternative });
  const shown = { ...layoutShown(figure.content, context, tag, stackHeight(caption) + CAPTION_GAP) };
  const table =
    figure.content.type === "chart" && figure.content.table
      ? chartTable(figure.content, context.language)
      : undefined;
  const numbers =
    table === undefined
      ? []
      : changeFirst(layoutBlocks([table], context), (first) => ({ ...first, gap: SPACE_AFTER_FIGURE }));
  const tied = { ...shown, gap: caption.length === 0 ? 0 : CAPTION_GAP, keepWithNext: table !== undefined };
  return [...caption, tied, ...numbers];
}

/** `above`: the height that the caption takes from the page. */
function layoutShown(content: Chart | Image, context: Context, tag: Tag, above: number): Fragment {
  if (content.type === "chart") {
    const drawing = layoutDrawing(content, context, roomBelow(context) - above);
    const marks = drawingMarks(drawing, context, tag);
    const overflow = marks.reduce((most, mark) => Math.max(most, beyond(mark, context)), 0);
    const { trail } = context;
    return createFragment(drawing.height, marks, {
      trail,
      ...(overflow > ROUNDING && { misfits: [{ type: "chart", trail, overflow }] }),
    });
  }
  const file = context.images[content.name];
  if (!file) throw new Error(`the document shows a picture that it does not have: ${content.name}`);
  const size = sizeOf(file, content, context.width, roomBelow(context) - above);
  const x = startEdge(context, 0, size.width);
  return createFragment(size.height, [{ type: "picture", x, y: 0, ...size, name: content.name, tag }], {
    trail: context.trail,
  });
}

/** Tolerance, in points, within which words may be wider than their column. */
const ROUNDING = 1;

/** How far words go beyond the column: a chart that is narrower has no room for its numbers and names. */
function beyond(mark: DisplayItem, { x, width }: Context): number {
  return mark.type === "glyphs" ? Math.max(x - mark.x, mark.x + mark.width - x - width) : 0;
}

/** Never beyond the column or the page; the proportions stay. */
function sizeOf(file: ImageFile, image: Image, width: number, height: number): Size {
  const own = naturalSize(file);
  const wanted = image.width === undefined ? own.width : image.width * width;
  const scale = Math.min(wanted / own.width, width / own.width, Math.max(12, height) / own.height);
  return { width: own.width * scale, height: own.height * scale };
}

function layoutDrawing(chart: Chart, context: Context, tallest: number): ChartDrawing {
  const { text, quiet, rule } = context.house.colours;
  return layoutChart(chart, {
    width: context.width,
    tallest,
    language: context.language,
    size: context.house.text.note.size,
    measure: (words, size) => layoutLabel(context, words, size, text, null).width,
    colours: { text, quiet, rule },
  });
}

/** Lines and areas are one mark; words are glyphs like any others, all content of the figure. */
function drawingMarks(drawing: ChartDrawing, context: Context, tag: Tag): readonly DisplayItem[] {
  const { width, height } = drawing;
  const shapes = drawing.shapes.filter((shape) => shape.type !== "label");
  const labels = drawing.shapes.filter((shape) => shape.type === "label");
  return [
    { type: "drawing", x: context.x, y: 0, width, height, shapes, tag },
    ...labels.flatMap((label) => labelMarks(label, context, tag)),
  ];
}

function labelMarks(label: Label, context: Context, tag: Tag): readonly DisplayItem[] {
  const { width, marksAt } = layoutLabel(context, label.text, label.size, label.colour, tag);
  const before = label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width;
  return marksAt(context.x + label.x - before, label.baseline);
}
