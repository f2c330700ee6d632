import type { Size } from "../../document/image-size.ts";
import { type DrawingFrame, inlineXml } from "../../ooxml/drawing.ts";
import { DRAWING_PICTURE } from "../../ooxml/namespaces.ts";
import { type PictureLook, pictureXml } from "../../ooxml/picture.ts";
import { element } from "../../ooxml/xml-text.ts";
import {
  childNamed,
  descendants,
  elementsOf,
  TREE_NAMESPACES,
  treeOf,
  type XmlElement,
} from "../../ooxml/xml-tree.ts";
import { integer, onOff, positiveEmus, soundValues, type ValueParser } from "../schema/value-parsers.ts";
import { anchorXml } from "./picture-anchor.ts";

const EMUS_PER_POINT = 12_700;
/** Width and height of a picture without a stated size, in points. */
const USUAL_SIDE = 72;
const NAME = "Picture";

/** Paths and file names, which older Word wrote as alternative text. */
const PATH = /^(\w:|\\\\|~?\/|file:|https?:)|\\|\.(png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|svg|webp|ico)$/i;

/** The reference to the picture of a drawing; undefined for a picture in another file. */
export function blipOf(drawing: XmlElement): XmlElement | undefined {
  return descendants(drawing).find(
    ({ name, attributes }) => name === "a:blip" && attributes["r:embed"] !== undefined,
  );
}

/**
 * A drawing of a template rewritten with the picture's size, alternative text and position, and nothing of the machine that it
 * comes from; undefined where the drawing is neither in line nor floating.
 */
export function pictureFrame(drawing: XmlElement, blip: XmlElement): XmlElement | undefined {
  const placed = elementsOf(drawing).find(({ name }) => name === "wp:inline" || name === "wp:anchor");
  if (placed === undefined) return undefined;
  const size = sizeOf(placed);
  // The writer numbers the drawings of a note.
  const frame: DrawingFrame = { id: 0, name: NAME, alternative: alternativeOf(placed), size };
  const relationship = blip.attributes["r:embed"] ?? "";
  const graphic = {
    uri: DRAWING_PICTURE,
    xml: pictureXml(NAME, relationship, size, lookOf(placed, blip)),
  };
  const xml = placed.name === "wp:anchor" ? anchorXml(placed, frame, graphic) : inlineXml(frame, graphic);
  return treeOf(element("w:drawing", TREE_NAMESPACES, xml));
}

function sizeOf(placed: XmlElement): Size {
  const { cx, cy } = soundValues(childNamed(placed, "wp:extent")?.attributes, {
    cx: positiveEmus,
    cy: positiveEmus,
  });
  if (cx === undefined || cy === undefined) return { width: USUAL_SIDE, height: USUAL_SIDE };
  return { width: Number(cx) / EMUS_PER_POINT, height: Number(cy) / EMUS_PER_POINT };
}

function alternativeOf(placed: XmlElement): string | undefined {
  const { descr = "" } = childNamed(placed, "wp:docPr")?.attributes ?? {};
  return descr.trim() === "" || PATH.test(descr.trim()) ? undefined : descr;
}

const share = integer(0, 100_000);
const change = integer(-100_000, 100_000);
/** Effects that make a picture paler or grey, without which a background picture would make text illegible. */
const EFFECTS: Readonly<Record<string, Readonly<Record<string, ValueParser>>>> = {
  "a:alphaModFix": { amt: share },
  "a:grayscl": {},
  "a:lum": { bright: change, contrast: change },
};
const CROP = { l: change, t: change, r: change, b: change };
const TURN = { rot: integer(-21_600_000, 21_600_000), flipH: onOff, flipV: onOff };

function lookOf(placed: XmlElement, blip: XmlElement): PictureLook {
  const all = descendants(placed);
  const first = (name: string) => all.find((each) => each.name === name)?.attributes;
  const effects = Object.entries(EFFECTS).map(([name, readings]) => {
    const effect = childNamed(blip, name);
    return effect === undefined ? "" : element(name, soundValues(effect.attributes, readings));
  });
  return {
    effects: effects.join(""),
    crop: soundValues(first("a:srcRect"), CROP),
    turn: soundValues(first("a:xfrm"), TURN),
  };
}
