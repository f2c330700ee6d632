import type { Size } from "../../../document/image-size.ts";
import type { Figure } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { type Graphic, inlineXml } from "../../../ooxml/drawing.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { IndexedFigure } from "../context/document-index.ts";
import { run } from "../inlines/run.ts";

/** A drawing in line with the text (20.4.2.8): one that floats is out of the reading order. */
export function drawingRun(figure: Figure, { drawing }: IndexedFigure, size: Size, graphic: Graphic): string {
  const { alternative } = figure;
  const frame = { id: drawing, name: drawingName(figure, drawing), alternative, size };
  return run({}, element("w:drawing", {}, inlineXml(frame, graphic)));
}

function drawingName({ caption, content }: Figure, drawing: number): string {
  const kind = content.type === "chart" ? "Chart" : "Picture";
  return inlineText(caption) || `${kind} ${drawing}`;
}
