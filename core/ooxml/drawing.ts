import { DRAWING, WORDPROCESSING_DRAWING } from "./namespaces.ts";
import { emus } from "./units.ts";
import { element } from "./xml-text.ts";

export interface Graphic {
  readonly uri: string;
  readonly xml: string;
}

/**
 * Properties of a drawing, in line or floating. Drawings of charts and of house templates are written as text here: docx's
 * `Drawing`, which makes the pictures of the text, has neither charts nor cropping and effects, and house templates are read
 * where docx is not loaded.
 */
export interface DrawingFrame {
  /** Unique in the file. */
  readonly id: number;
  /** The name that Word's selection pane lists. */
  readonly name: string;
  readonly alternative: string | undefined;
  /** Size in points. */
  readonly size: { readonly width: number; readonly height: number };
}

/** A drawing in line with the text (20.4.2.8). */
export function inlineXml(frame: DrawingFrame, graphic: Graphic): string {
  return element(
    "wp:inline",
    { "xmlns:wp": WORDPROCESSING_DRAWING, distT: 0, distB: 0, distL: 0, distR: 0 },
    extentXml(frame),
    graphicXml(frame, graphic),
  );
}

/** The elements before a floating drawing's text wrapping (20.4.2.3); those after it are of `graphicXml`. */
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
