import type { Size } from "../../../document/image-size.ts";
import type { Figure } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { DRAWING, WORDPROCESSING_DRAWING } from "../../../ooxml/namespaces.ts";
import { emus } from "../../../ooxml/units.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { IndexedFigure } from "../context/document-index.ts";
import { run } from "../inlines/run.ts";

export interface Graphic {
  readonly uri: string;
  readonly xml: string;
}

/** What any drawing says of itself, in line or floating. */
export interface DrawingFrame {
  /** Unique in the file. */
  readonly id: number;
  /** What Word's selection pane lists it by. */
  readonly name: string;
  readonly alternative: string | undefined;
  readonly size: Size;
}

/** A drawing in line with the text (20.4.2.8): one that floats is out of the reading order. */
export function drawingRun(figure: Figure, { drawing }: IndexedFigure, size: Size, graphic: Graphic): string {
  const { alternative } = figure;
  const frame = { id: drawing, name: drawingName(figure, drawing), alternative, size };
  return run({}, element("w:drawing", {}, inlineXml(frame, graphic)));
}

export function inlineXml(frame: DrawingFrame, graphic: Graphic): string {
  return element(
    "wp:inline",
    { "xmlns:wp": WORDPROCESSING_DRAWING, distT: 0, distB: 0, distL: 0, distR: 0 },
    extentXml(frame),
    graphicXml(frame, graphic),
  );
}

/** Between this and `graphicXml`, a floating drawing says how text runs around it (20.4.2.3). */
export function extentXml({ size }: DrawingFrame): string {
  return (
    element("wp:extent", { cx: emus(size.width), cy: emus(size.height) }) +
    element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 })
  );
}

export function graphicXml({ id, name, alternative }: DrawingFrame, graphic: Graphic): string {
  return (
    element("wp:docPr", { id, name, descr: alternative }) +
    element(
      "wp:cNvGraphicFramePr",
      {},
      element("a:graphicFrameLocks", { "xmlns:a": DRAWING, noChangeAspect: 1 }),
    ) +
    element("a:graphic", { "xmlns:a": DRAWING }, element("a:graphicData", { uri: graphic.uri }, graphic.xml))
  );
}

function drawingName({ caption, content }: Figure, drawing: number): string {
  const kind = content.type === "chart" ? "Chart" : "Picture";
  return inlineText(caption) || `${kind} ${drawing}`;
}
