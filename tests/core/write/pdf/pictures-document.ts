import type { Block, Document, ImageFile } from "../../../../core/document/node.ts";
import { loadImage } from "../../../../core/image/load-image.ts";
import { pngOf } from "../../../support/png.ts";
import { expectValue } from "../../../support/sample.ts";
import { documentOf, heading, inlineNodes } from "../docx/tree.ts";

function picture(name: string, bytes: Uint8Array): readonly [string, ImageFile] {
  return [name, expectValue(loadImage(name, bytes))];
}

function figure(name: string, width?: number): Block {
  const content = { type: "image" as const, name, ...(width && { width }) };
  return {
    type: "figure",
    caption: inlineNodes(`Picture ${name}`),
    content,
    alternative: `The picture ${name}`,
  };
}

const images = Object.fromEntries([
  picture(
    "grey.png",
    pngOf(64, 32, "grey", (x) => x * 4),
  ),
  picture(
    "colour.png",
    pngOf(64, 64, "rgb", (x, y, channel) => (channel === 0 ? x * 4 : channel === 1 ? y * 4 : 128)),
  ),
  picture(
    "seen-through.png",
    pngOf(64, 64, "rgba", (x, y, channel) => (channel === 3 ? x * 4 : channel * 60 + y)),
  ),
  picture(
    "tall.png",
    pngOf(20, 400, "rgb", (_, y) => y % 256),
  ),
]);

/** Pictures of each kind, one of them taller than a page at the width that is asked for. Nothing is shown twice. */
export const PICTURES_DOCUMENT: Document = {
  ...documentOf([
    heading(1, "title", "Pictures"),
    figure("grey.png"),
    figure("colour.png", 0.3),
    figure("seen-through.png", 0.3),
    figure("tall.png", 0.8),
  ]),
  images,
};
