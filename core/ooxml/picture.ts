import type { DrawingFrame } from "./drawing.ts";
import { DRAWING_PICTURE } from "./namespaces.ts";
import { emus } from "./units.ts";
import { type Attributes, element } from "./xml-text.ts";

/** How a picture is shown, where it is not shown as it is. */
export interface PictureLook {
  /** Elements within the picture's reference, of what makes it paler or grey (20.1.8.13). */
  readonly effects: string;
  /** Of each side, in thousandths of a percent (20.1.8.55). */
  readonly crop: Attributes;
  /** Turned and mirrored (20.1.7.6). */
  readonly turn: Attributes;
}

const AS_IT_IS: PictureLook = { effects: "", crop: {}, turn: {} };

/** The picture's own file name stays out of the note: it may tell of people and drafts. */
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
