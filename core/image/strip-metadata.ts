import { isJpeg } from "./jpeg.ts";
import { isPng, stripPng } from "./png.ts";
import { stripJpeg } from "./strip-jpeg.ts";

/** A PNG or JPEG picture without author, place and time; any other as it is. */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  if (isPng(bytes)) return stripPng(bytes);
  return isJpeg(bytes) ? stripJpeg(bytes) : bytes;
}
