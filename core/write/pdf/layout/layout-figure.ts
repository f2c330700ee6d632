import { chartTable } from "../../../chart/chart-table.ts";
import type { ChartDrawing, Label } from "../../../chart/drawing.ts";
import { layoutChart } from "../../../chart/layout-chart.ts";
import type { Block, Chart, Figure } from "../../../document/node.ts";
import type { Context } from "./context.ts";
import { layoutText, shortText } from "./layout-text.ts";
import { type Mark, type Piece, piece } from "./piece.ts";
import { addTag, type Tag } from "./tag.ts";

type LayoutBlocks = (blocks: readonly Block[], context: Context) => readonly Piece[];

const CAPTION_GAP = 3;

/** A figure's caption above it, tied to it; what it shows is one piece that no page cuts. */
export function layoutFigure(figure: Figure, context: Context, layoutBlocks: LayoutBlocks): readonly Piece[] {
  const { small } = context.house.text;
  const caption =
    figure.caption.length === 0
      ? []
      : layoutText(context, figure.caption, {
          style: { ...small, colour: context.house.colours.text },
          tag: addTag(context.tag, "P"),
          bold: true,
          keepWithNext: true,
        });
  if (figure.content.type !== "chart") return caption;
  const drawing = layoutDrawing(figure.content, context);
  const tag = addTag(context.tag, "Figure", { alternative: figure.alternative });
  const gap = caption.length === 0 ? 0 : CAPTION_GAP;
  const shown = piece(drawing.height, drawingMarks(drawing, context, tag), {
    gap,
    keepWithNext: figure.content.table,
  });
  const table = figure.content.table
    ? layoutBlocks([chartTable(figure.content, context.language)], context)
    : [];
  return [...caption, shown, ...table];
}

function layoutDrawing(chart: Chart, context: Context): ChartDrawing {
  const { text, quiet, rule } = context.house.colours;
  return layoutChart(chart, {
    width: context.width,
    language: context.language,
    size: context.house.text.note.size,
    measure: (words, size) => shortText(context, words, size, text, null).width,
    colours: { text, quiet, rule },
  });
}

/** Lines and areas are one mark; words are glyphs like any others, all content of the figure. */
function drawingMarks(drawing: ChartDrawing, context: Context, tag: Tag): readonly Mark[] {
  const { width, height } = drawing;
  const shapes = drawing.shapes.filter((shape) => shape.type !== "label");
  const labels = drawing.shapes.filter((shape) => shape.type === "label");
  return [
    { type: "drawing", x: context.x, y: 0, width, height, shapes, tag },
    ...labels.flatMap((label) => labelMarks(label, context, tag)),
  ];
}

function labelMarks(label: Label, context: Context, tag: Tag): readonly Mark[] {
  const { width, marksAt } = shortText(context, label.text, label.size, label.colour, tag);
  const before = label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width;
  return marksAt(context.x + label.x - before, label.baseline);
}
