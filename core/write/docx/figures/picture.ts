import { Drawing, type IMediaData } from "docx";
import { naturalSize, type Size } from "../../../document/image-size.ts";
import type { Figure, Image, ImageFile } from "../../../document/node.ts";
import { editTree, withAttributes } from "../../../ooxml/edit-tree.ts";
import type { BytesPart } from "../../../ooxml/part.ts";
import { emus } from "../../../ooxml/units.ts";
import { treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import type { IndexedFigure } from "../context/document-index.ts";
import { roomFor } from "../context/room.ts";
import type { WriteContext } from "../context/write-context.ts";
import { componentTree } from "../docx-library/component-tree.ts";
import { run } from "../inlines/run.ts";
import { NO_PROPERTIES } from "../properties/run-properties.ts";
import { drawingName } from "./drawing.ts";
import { fitInto, largestFigure } from "./figure-size.ts";

export function pictureRun(
  figure: Figure,
  image: Image,
  indexed: IndexedFigure,
  context: WriteContext,
): string {
  const file = imageFile(image, context);
  const size = pictureSize(image, file, context);
  const component = new Drawing(mediaData(file, size), {
    docProperties: {
      id: String(indexed.drawing),
      name: drawingName(figure, indexed),
      ...(figure.alternative !== undefined && { description: figure.alternative }),
    },
  });
  const tree = withReferences(componentTree(component), indexed.part);
  return run(NO_PROPERTIES, treeXml(tree));
}

/** What docx writes of a picture: its size. The file's name, which may tell of people and drafts, and its bytes stay out. */
function mediaData({ format }: ImageFile, { width, height }: Size): IMediaData {
  return {
    type: format === "jpeg" ? "jpg" : format,
    fileName: "",
    data: new Uint8Array(),
    transformation: {
      pixels: { x: Math.round(width), y: Math.round(height) },
      emus: { x: emus(width), y: emus(height) },
    },
  };
}

/** docx names the relationship by the file's name, which only its own packer replaces, and has no name for the picture. */
function withReferences(drawing: XmlElement, part: number): XmlElement {
  return editTree(drawing, (each) => {
    if (each.name === "a:blip") return withAttributes(each, { "r:embed": pictureRelationship(part) });
    return each.name === "pic:cNvPr" ? withAttributes(each, { name: `Picture ${part}` }) : each;
  });
}

export function pictureRelationship(part: number): string {
  return `rIdPicture${part}`;
}

export function picturePart({ format, bytes }: ImageFile, part: number): BytesPart {
  return { path: `word/media/picture${part}.${format}`, contentType: `image/${format}`, bytes };
}

/** Size of a picture. A stated share is of the width for text; a picture is never wider than that or higher than a page. */
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
