import { naturalSize, type Size } from "../../../document/image-size.ts";
import type { Figure, Image, ImageFile } from "../../../document/node.ts";
import { DRAWING_PICTURE } from "../../../ooxml/namespaces.ts";
import type { BytesPart } from "../../../ooxml/part.ts";
import { emus } from "../../../ooxml/units.ts";
import { type Attributes, element } from "../../../ooxml/xml-text.ts";
import type { IndexedFigure } from "../context/document-index.ts";
import { roomFor } from "../context/room.ts";
import type { WriteContext } from "../context/write-context.ts";
import { drawingRun } from "./drawing.ts";
import { fitInto, largestFigure } from "./figure-size.ts";

export function pictureRun(
  figure: Figure,
  image: Image,
  indexed: IndexedFigure,
  scope: WriteContext,
): string {
  const size = pictureSize(image, imageFile(image, scope), scope);
  return drawingRun(figure, indexed, size, {
    uri: DRAWING_PICTURE,
    xml: pictureXml(`Picture ${indexed.part}`, pictureRelationship(indexed.part), size),
  });
}

export function pictureRelationship(part: number): string {
  return `rIdPicture${part}`;
}

export function picturePart({ format, bytes }: ImageFile, part: number): BytesPart {
  return { path: `word/media/picture${part}.${format}`, contentType: `image/${format}`, bytes };
}

/** A stated share is of the room for text; a picture is never wider than that, nor higher than a page holds. */
function pictureSize(image: Image, file: ImageFile, scope: WriteContext): Size {
  const natural = naturalSize(file);
  const room = roomFor(scope);
  const scale = image.width === undefined ? 1 : (image.width * room) / natural.width;
  const wished = { width: natural.width * scale, height: natural.height * scale };
  return fitInto(wished, largestFigure(scope));
}

function imageFile({ name }: Image, { images }: WriteContext): ImageFile {
  const file = images[name];
  if (file === undefined) throw new Error(`the document has no picture "${name}"`);
  return file;
}

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
  size: Size,
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
