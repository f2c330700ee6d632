import type { Image } from "../document/node.ts";
import { composed } from "../text/composed.ts";
import type { MarkupElement } from "./element.ts";
import { classOf, type MarkupReading, report } from "./reading.ts";

/** Reads `<img src="map.png" width="50%"/>`, a picture of the images folder. Its alternative text belongs to the figure. */
export function readImage(reading: MarkupReading, element: MarkupElement): Image | undefined {
  classOf(reading, element, []);
  const { src: named = "", width } = element.attributes;
  const src = composed(named);
  const percent = width === undefined ? undefined : /^(100|[1-9]\d?)%$/.exec(width)?.[1];
  if (width !== undefined && percent === undefined) {
    const message = `width cannot be "${width}"`;
    report(reading, element.offset, "wrong-attribute", message, 'write a share such as "50%"');
  }
  const picture = reading.pictures.find(src);
  if (picture === undefined) reportUnknown(reading, element, src);
  else if (!picture.ok) {
    for (const { code, message, hint = "save it again" } of picture.problems) {
      report(reading, element.offset, code, `the picture "${src}" ${message}`, hint);
    }
  }
  if (!picture?.ok) return undefined;
  return { type: "image", name: src, ...(percent && { width: Number(percent) / 100 }) };
}

function reportUnknown(reading: MarkupReading, element: MarkupElement, src: string): void {
  const known = reading.pictures.names.slice(0, 10);
  const hint =
    known.length > 0
      ? `there are ${known.join(", ")}`
      : "put the picture into the images folder of the dossier or template";
  report(reading, element.offset, "unknown-image", `there is no picture "${src}"`, hint);
}
