import type { DrawingFrame } from "./drawing.ts";
import { DRAWING_PICTURE } from "./namespaces.ts";
import { emus } from "./units.ts";
import { type Attributes, element } from "./xml-text.ts";

/** Effects, cropping and rotation of a picture. */
export interface PictureLook {
  /** XML of effects inside of `a:blip` that make it paler or grey (20.1.8.13). */
  readonly effects: string;
  /** Cropping of each side, in thousandths of a percent (20.1.8.55). */
  readonly crop: Attributes;
  /** Attributes of rotation and mirroring (20.1.7.6). */
  readonly turn: Attributes;
}

const AS_IT_IS: PictureLook = { effects: "", crop: {}, turn: {} };

/** Writes a picture without its file name, which may contain names of people or drafts. */
export function pictureXml(
  name: string,
  relationship: string,
  size: DrawingFrame["size"],
  { effects, crop, turn }: PictureLook = AS_IT_IS,
): string {
  return element(
    "pic:pic",
    { "xmlns:pic": DRAWING_PICTURE },
    element("pic:nvPicPr", {}, element("pic:cNvPr", { id: 0, name }), element("pic:cNvPicPr")),
    element(
      "pic:blipFill",
      {},
      element("a:blip", { "r:embed": relationship }, effects),
      Object.keys(crop).length === 0 ? "" : element("a:srcRect", crop),
      element("a:stretch", {}, element("a:fillRect")),
    ),
    element(
      "pic:spPr",
      {},
      element(
        "a:xfrm",
        turn,
        element("a:off", { x: 0, y: 0 }),
        element("a:ext", { cx: emus(size.width), cy: emus(size.height) }),
      ),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
    ),
  );
}
