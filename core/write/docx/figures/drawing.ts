import type { Size } from "../../../document/image-size.ts";
import type { Figure } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { type Graphic, inlineXml } from "../../../ooxml/drawing.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { IndexedFigure } from "../context/document-index.ts";
import { run } from "../inlines/run.ts";
import { NO_PROPERTIES } from "../properties/run-properties.ts";

/**
 * A chart's drawing, in line with the text (20.4.2.8), because a floating one is outside of the reading order. docx has none
 * for charts except in `docx/charts`, whose bytes differ at each run.
 */
export function drawingRun(figure: Figure, indexed: IndexedFigure, size: Size, graphic: Graphic): string {
  const { alternative } = figure;
  const frame = { id: indexed.drawing, name: drawingName(figure, indexed), alternative, size };
  return run(NO_PROPERTIES, element("w:drawing", {}, inlineXml(frame, graphic)));
}

/** The name that Word's selection pane lists. */
export function drawingName({ caption, content }: Figure, { drawing }: IndexedFigure): string {
  const kind = content.type === "chart" ? "Chart" : "Picture";
  return inlineText(caption) || `${kind} ${drawing}`;
}
