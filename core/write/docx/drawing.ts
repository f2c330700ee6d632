import type { Size } from "../../document/image-size.ts";
import type { Figure } from "../../document/node.ts";
import { inlineText } from "../../document/text.ts";
import type { IndexedFigure } from "./document-index.ts";
import { DRAWING, WORDPROCESSING_DRAWING } from "./namespaces.ts";
import { run } from "./run.ts";
import { emus } from "./units.ts";
import { element } from "./xml.ts";

/** A drawing in line with the text (20.4.2.8): one that floats is out of the reading order. */
export function drawingRun(
  figure: Figure,
  { drawing }: IndexedFigure,
  size: Size,
  graphic: { readonly uri: string; readonly xml: string },
): string {
  const inline = element(
    "wp:inline",
    { "xmlns:wp": WORDPROCESSING_DRAWING, distT: 0, distB: 0, distL: 0, distR: 0 },
    element("wp:extent", { cx: emus(size.width), cy: emus(size.height) }),
    element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
    element("wp:docPr", { id: drawing, name: drawingName(figure, drawing), descr: figure.alternative }),
    element(
      "wp:cNvGraphicFramePr",
      {},
      element("a:graphicFrameLocks", { "xmlns:a": DRAWING, noChangeAspect: 1 }),
    ),
    element("a:graphic", { "xmlns:a": DRAWING }, element("a:graphicData", { uri: graphic.uri }, graphic.xml)),
  );
  return run({}, element("w:drawing", {}, inline));
}

/** What Word's selection pane lists it by. */
function drawingName({ caption, content }: Figure, drawing: number): string {
  const kind = content.type === "chart" ? "Chart" : "Picture";
  return inlineText(caption) || `${kind} ${drawing}`;
}
