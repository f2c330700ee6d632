import type { ImageFile } from "../document/node.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { exifOrientation } from "./exif-orientation.ts";
import { isJpeg, parseJpeg } from "./jpeg.ts";
import { inflatePng, isPng, parsePng, stripPng } from "./png.ts";
import { stripJpeg } from "./strip-jpeg.ts";

/** As much as a page at 600 dpi has, and no more than a small machine can hold. */
const MAXIMUM_PIXELS = 35_000_000;

/** Pictures by their name: the path inside the `images` folder, with forward slashes. */
export type Images = Readonly<Record<string, ImageFile>>;

/**
 * Reads a picture's head and checks that both writers can print it; `file` is how it is named in problems. The
 * picture comes without what cameras and programs write beside it: no author or place reaches a note that way.
 */
export function loadImage(file: string, bytes: Uint8Array): Result<ImageFile> {
  if (isPng(bytes)) return loadPng(file, bytes);
  if (isJpeg(bytes)) return loadJpeg(file, bytes);
  return refused(file, "is neither a PNG nor a JPEG picture", "save it as one of the two");
}

function loadPng(file: string, bytes: Uint8Array): Result<ImageFile> {
  const png = parsePng(bytes);
  if (!png) return broken(file);
  if (isTooLarge(png)) return tooLarge(file);
  if (png.interlaced) return refused(file, "is an interlaced PNG", "save it without interlacing");
  if (!inflatePng(png)) return broken(file);
  return success({ format: "png", bytes: stripPng(bytes), width: png.width, height: png.height });
}

function loadJpeg(file: string, bytes: Uint8Array): Result<ImageFile> {
  const jpeg = parseJpeg(bytes);
  if (!jpeg || jpeg.width === 0 || jpeg.height === 0) return broken(file);
  if (isTooLarge(jpeg)) return tooLarge(file);
  if (jpeg.components === 4 || jpeg.precision !== 8) {
    return refused(file, "has the colours of a printing press, not of a screen", "save it as RGB");
  }
  // Word and PDF readers do not agree on who turns such a picture.
  if (exifOrientation(bytes) !== 1) {
    return refused(
      file,
      "lies on its side; only a camera's note in it says so",
      "turn it upright and save it",
    );
  }
  return success({ format: "jpeg", bytes: stripJpeg(bytes), width: jpeg.width, height: jpeg.height });
}

function isTooLarge({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width * height > MAXIMUM_PIXELS;
}

function tooLarge(file: string): Result<never> {
  return refused(file, `has more than ${MAXIMUM_PIXELS / 1_000_000} million pixels`, "make it smaller");
}

function broken(file: string): Result<never> {
  return refused(file, "is broken: a part of the picture is missing", "copy or save it again");
}

function refused(file: string, message: string, hint: string): Result<never> {
  return failure([{ code: "unreadable-image", severity: "error", message, hint, place: { file } }]);
}
