import type { Size } from "../../../document/image-size.ts";
import type { Figure } from "../../../document/node.ts";
import type { IndexedFigure } from "../document-index.ts";
import { drawingRun } from "../drawing.ts";
import { largestFigure } from "../figure-size.ts";
import { DRAWING_CHART } from "../namespaces.ts";
import type { Scope } from "../scope.ts";
import { element } from "../xml.ts";

/** Twice as wide as high, as far as the place allows: slopes stay comparable from chart to chart. */
const PROPORTION = 2;
const GREATEST_HEIGHT = 250;

export function chartRun(figure: Figure, indexed: IndexedFigure, scope: Scope): string {
  const chart = { "xmlns:c": DRAWING_CHART, "r:id": chartRelationship(indexed.part) };
  return drawingRun(figure, indexed, chartSize(scope), {
    uri: DRAWING_CHART,
    xml: element("c:chart", chart),
  });
}

export function chartRelationship(part: number): string {
  return `rIdChart${part}`;
}

function chartSize(scope: Scope): Size {
  const { width, height } = largestFigure(scope);
  return { width, height: Math.min(width / PROPORTION, GREATEST_HEIGHT, height) };
}
