import type { ChartLine, Marker, Point, Rectangle } from "../../../chart/drawing.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { rounded } from "../file/pdf-values.ts";

export type DrawnShape = Rectangle | ChartLine | Marker;

/** Maps a point of the drawing to one of the page, whose y grows upwards. */
export type Placing = (point: Point) => Point;

/** Draws one shape in the current colour. */
export function drawShape(pdf: PackedDocument, shape: DrawnShape, place: Placing): void {
  switch (shape.type) {
    case "rectangle": {
      const [x, y] = place([shape.x, shape.y + shape.height]);
      pdf.rect(rounded(x), rounded(y), rounded(shape.width), rounded(shape.height)).fill();
      return;
    }
    case "line":
      pdf.lineWidth(rounded(shape.width)).lineCap("round");
      if (shape.dash.length === 0) pdf.undash();
      else pdf.dash(shape.dash.map(rounded));
      drawPath(pdf, shape.points, place);
      pdf.stroke();
      return;
    case "marker":
      drawMarker(pdf, shape, place);
  }
}

function drawMarker(pdf: PackedDocument, marker: Marker, place: Placing): void {
  if (marker.shape === "circle") {
    drawCircle(pdf, place(marker.at), marker.radius);
    pdf.fill();
    return;
  }
  drawPath(pdf, corners(marker), place);
  pdf.closePath().fill();
}

/** Distance of the control points of a quarter circle from its ends, as a fraction of the radius. */
const QUARTER = 0.5523;

/** Adds a circle of four Bézier curves, with coordinates rounded to hundredths, which pdfkit's own circle lacks. */
function drawCircle(pdf: PackedDocument, [x, y]: Point, r: number): void {
  const k = r * QUARTER;
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void => {
    pdf.bezierCurveTo(rounded(x1), rounded(y1), rounded(x2), rounded(y2), rounded(toX), rounded(toY));
  };
  pdf.moveTo(rounded(x + r), rounded(y));
  curve(x + r, y + k, x + k, y + r, x, y + r);
  curve(x - k, y + r, x - r, y + k, x - r, y);
  curve(x - r, y - k, x - k, y - r, x, y - r);
  curve(x + k, y - r, x + r, y - k, x + r, y);
}

function drawPath(pdf: PackedDocument, points: readonly Point[], place: Placing): void {
  points.forEach((point, index) => {
    const [x, y] = place(point);
    if (index === 0) pdf.moveTo(rounded(x), rounded(y));
    else pdf.lineTo(rounded(x), rounded(y));
  });
}

function corners({ shape, at: [x, y], radius }: Marker): readonly Point[] {
  const r = radius * 1.25;
  if (shape === "diamond")
    return [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ];
  if (shape === "triangle")
    return [
      [x, y - r],
      [x + r, y + radius],
      [x - r, y + radius],
    ];
  return [
    [x - radius, y - radius],
    [x + radius, y - radius],
    [x + radius, y + radius],
    [x - radius, y + radius],
  ];
}
