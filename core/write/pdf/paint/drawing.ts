import type { ChartLine, Marker, Point, Rectangle } from "../../../chart/drawing.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { rounded } from "../file/pdf-values.ts";

export type DrawnShape = Rectangle | ChartLine | Marker;

/** Maps a point of the drawing to one of the page, whose y grows upwards. */
export type Placing = (point: Point) => Point;

/** Draws one shape; its colour is set before. */
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
    const [x, y] = place(marker.at);
    pdf.circle(rounded(x), rounded(y), rounded(marker.radius)).fill();
    return;
  }
  drawPath(pdf, corners(marker), place);
  pdf.closePath().fill();
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
