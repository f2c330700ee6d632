import type { ImageFile } from "../document/node.ts";
import { PICTURE_LIMITS } from "../limits/limits.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { decodeJpeg, encodeJpeg } from "./decode-jpeg.ts";
import { decodePng } from "./decode-png.ts";
import { encodePng } from "./encode-png.ts";
import { exifOrientation } from "./exif-orientation.ts";
import { imageKind } from "./image-kind.ts";
import { isJpeg, type Jpeg, parseJpeg } from "./jpeg.ts";
import { jpegSegments } from "./jpeg-segments.ts";
import { isSoundJpeg } from "./jpeg-structure.ts";
import { upright } from "./pixels.ts";
import { chunksNamed, inflatePng, isPng, parsePng, stripPng } from "./png.ts";
import { stripJpeg } from "./strip-jpeg.ts";

/**
 * Reads a picture and converts it so that every reader of a note can show it: fully decodable, not interlaced, upright, grey
 * or RGB. Metadata of cameras and programs, such as author and place, are stripped.
 */
export function loadImage(file: string, bytes: Uint8Array): Result<ImageFile> {
  if (isPng(bytes)) return loadPng(file, bytes);
  if (isJpeg(bytes)) return loadJpeg(file, bytes);
  const kind = imageKind(bytes);
  if (kind !== undefined) return refused(file, `is ${kind}`, "save it as PNG or JPEG");
  return refused(file, "is neither a PNG nor a JPEG picture", "save it as one of the two");
}

function loadPng(file: string, bytes: Uint8Array): Result<ImageFile> {
  const png = parsePng(bytes);
  if (!png || png.width === 0 || png.height === 0) return broken(file);
  if (isTooLarge(png)) return tooLarge(file);
  if (!png.interlaced && !inflatePng(png)) return broken(file);
  const stripped = stripPng(bytes);
  const pixels = decodePng(stripped, png);
  if (!pixels) return broken(file);
  const { width, height } = png;
  if (!png.interlaced) return success({ format: "png", bytes: stripped, width, height });
  const kept = chunksNamed(bytes, ["sRGB", "gAMA", "cHRM", "pHYs"]);
  return success({ format: "png", bytes: encodePng(pixels, kept), width, height });
}

function loadJpeg(file: string, bytes: Uint8Array): Result<ImageFile> {
  const jpeg = parseJpeg(bytes);
  if (!jpeg || jpeg.width === 0 || jpeg.height === 0) return broken(file);
  if (isTooLarge(jpeg)) return tooLarge(file);
  const unusual = unusualJpeg(jpeg);
  if (unusual !== undefined) return refused(file, unusual, "save it as an ordinary RGB JPEG");
  const pixels = isSoundJpeg([...jpegSegments(bytes)]) ? decodeJpeg(bytes) : undefined;
  if (!pixels) return broken(file);
  const orientation = exifOrientation(bytes);
  const inks = jpeg.components === 4;
  if (!inks && orientation === 1) {
    const { width, height } = jpeg;
    return success({ format: "jpeg", bytes: stripJpeg(bytes), width, height });
  }
  const { width, height, ...turned } = upright(pixels, orientation);
  const encoded = encodeJpeg({ width, height, ...turned }, bytes, { profile: jpeg.components === 3 });
  return success({ format: "jpeg", bytes: encoded, width, height });
}

/** Description of a kind of JPEG that common decoders do not support (ITU-T T.81, table B.1). */
function unusualJpeg({ process, precision, components }: Jpeg): string | undefined {
  if (process > 2) return "is a JPEG of a rare kind";
  if (precision !== 8) return `has ${precision} bits a colour`;
  return [1, 3, 4].includes(components) ? undefined : `has ${components} colours`;
}

function isTooLarge({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width * height > PICTURE_LIMITS.pixels;
}

function tooLarge(file: string): Result<never> {
  return refused(
    file,
    `has more than ${PICTURE_LIMITS.pixels / 1_000_000} million pixels`,
    "make it smaller",
  );
}

function broken(file: string): Result<never> {
  return refused(file, "is broken", "copy or save it again");
}

function refused(file: string, message: string, hint: string): Result<never> {
  return failure([{ code: "unreadable-image", severity: "error", message, hint, place: { file } }]);
}
