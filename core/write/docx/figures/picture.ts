import { naturalSize, type Size } from "../../../document/image-size.ts";
import type { Figure, Image, ImageFile } from "../../../document/node.ts";
import { DRAWING_PICTURE } from "../../../ooxml/namespaces.ts";
import type { BytesPart } from "../../../ooxml/part.ts";
import { pictureXml } from "../../../ooxml/picture.ts";
import type { IndexedFigure } from "../context/document-index.ts";
import { roomFor } from "../context/room.ts";
import type { WriteContext } from "../context/write-context.ts";
import { drawingRun } from "./drawing.ts";
import { fitInto, largestFigure } from "./figure-size.ts";

export function pictureRun(
  figure: Figure,
  image: Image,
  indexed: IndexedFigure,
  context: WriteContext,
): string {
  const size = pictureSize(image, imageFile(image, context), context);
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
function pictureSize(image: Image, file: ImageFile, context: WriteContext): Size {
  const natural = naturalSize(file);
  const room = roomFor(context);
  const scale = image.width === undefined ? 1 : (image.width * room) / natural.width;
  const wished = { width: natural.width * scale, height: natural.height * scale };
  return fitInto(wished, largestFigure(context));
}

function imageFile({ name }: Image, { images }: WriteContext): ImageFile {
  const file = images[name];
  if (file === undefined) throw new Error(`the document has no picture "${name}"`);
  return file;
}
