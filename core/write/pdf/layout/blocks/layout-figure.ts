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
import { addElement, type StructureElement } from "../structure-element.ts";
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
          element: addElement(context.element, "P"),
          keepWithNext: true,
        });
  const element = addElement(context.element, "Figure", { alternative: figure.alternative });
  const shown = { ...layoutShown(figure.content, context, element, stackHeight(caption) + CAPTION_GAP) };
  const table =
    figure.content.type === "chart" && figure.content.table
      ? chartTable(figure.content, context.language)
      : undefined;
  const numbers =
    table === undefined
      ? []
      : changeFirst(layoutBlocks([table], context), (first) => ({ ...first, gap: SPACE_AFTER_FIGURE }));
  const tied = { ...shown, gap: caption.length === 0 ? 0 : CAPTION_GAP, keepWithNext: table !== undefined };
  const all = [...caption, tied, ...numbers];
  const statements = context.statements?.get(figure);
  return statements === undefined ? all : all.map((item) => ({ ...item, statements }));
}

/** `above`: the height of the caption and its gap, in points. */
function layoutShown(
  content: Chart | Image,
  context: Context,
  element: StructureElement,
  above: number,
): Fragment {
  if (content.type === "chart") {
    const drawing = layoutDrawing(content, context, roomBelow(context) - above);
    const displayItems = drawingItems(drawing, context, element);
    const overflow = displayItems.reduce((max, item) => Math.max(max, overflowOf(item, context)), 0);
    const { trail } = context;
    return createFragment(drawing.height, displayItems, {
      trail,
      ...(overflow > ROUNDING && { misfits: [{ type: "chart", trail, overflow }] }),
    });
  }
  const file = context.images[content.name];
  if (!file) throw new Error(`the document shows a picture that it does not have: ${content.name}`);
  const size = sizeOf(file, content, context.width, roomBelow(context) - above);
  const x = startEdge(context, 0, size.width);
  return createFragment(size.height, [{ type: "picture", x, y: 0, ...size, name: content.name, element }], {
    trail: context.trail,
  });
}

/** Tolerance, in points, within which labels may be wider than their column. */
const ROUNDING = 1;

/** Overflow of a label beyond the column, in points: a narrow chart has no space for its numbers and names. */
function overflowOf(item: DisplayItem, { x, width }: Context): number {
  return item.type === "glyphs" ? Math.max(x - item.x, item.x + item.width - x - width) : 0;
}

/** Size of a picture, scaled in proportion to fit the column and the page. */
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
    maxHeight: tallest,
    language: context.language,
    size: context.house.text.note.size,
    measure: (words, size) => layoutLabel(context, words, size, text, null).width,
    colours: { text, quiet, rule },
  });
}

/** Display items of a chart: one for all lines and areas, and glyph runs for the labels, all content of the figure. */
function drawingItems(
  drawing: ChartDrawing,
  context: Context,
  element: StructureElement,
): readonly DisplayItem[] {
  const { width, height } = drawing;
  const shapes = drawing.shapes.filter((shape) => shape.type !== "label");
  const labels = drawing.shapes.filter((shape) => shape.type === "label");
  return [
    { type: "drawing", x: context.x, y: 0, width, height, shapes, element },
    ...labels.flatMap((label) => labelItems(label, context, element)),
  ];
}

function labelItems(label: Label, context: Context, element: StructureElement): readonly DisplayItem[] {
  const { width, itemsAt } = layoutLabel(context, label.text, label.size, label.colour, element);
  const before = label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width;
  return itemsAt(context.x + label.x - before, label.baseline);
}
