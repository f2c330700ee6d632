import { isJpeg } from "./jpeg.ts";
import { isPng, stripPng } from "./png.ts";
import { stripJpeg } from "./strip-jpeg.ts";

/** Strips metadata from a PNG or JPEG file; any other file is returned unchanged. */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  if (isPng(bytes)) return stripPng(bytes);
  return isJpeg(bytes) ? stripJpeg(bytes) : bytes;
}
