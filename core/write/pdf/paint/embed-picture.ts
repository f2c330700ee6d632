import type { ImageFile } from "../../../document/node.ts";
import { parseJpeg } from "../../../image/jpeg.ts";
import { channelsOf, inflatePng, type Png, parsePng, unfilter } from "../../../image/png.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import { type ObjectNumber, reference } from "../file/pdf-values.ts";

/** Writes a picture as an image XObject (ISO 32000-1, 8.9.5): a file's own compression where PDF reads it. */
export function embedPicture(file: PdfFile, image: ImageFile): ObjectNumber {
  if (image.format === "jpeg") return embedJpeg(file, image);
  const png = parsePng(image.bytes);
  if (!png) throw new Error("a picture was not checked before it was printed");
  return embedPng(file, png);
}

function embedJpeg(file: PdfFile, { bytes, width, height }: ImageFile): ObjectNumber {
  const space = parseJpeg(bytes)?.components === 1 ? "DeviceGray" : "DeviceRGB";
  const entries = imageEntries({ width, height }, `/${space}`, 8);
  return file.stream(`${entries}/Filter/DCTDecode`, bytes, { asIs: true });
}

function imageEntries(
  { width, height }: { readonly width: number; readonly height: number },
  space: string,
  bits: number,
): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent ${bits}`;
}

function embedPng(file: PdfFile, png: Png): ObjectNumber {
  if (png.colour === "greyAlpha" || png.colour === "rgbAlpha") return embedWithAlpha(file, png);
  const mask = png.colour === "palette" ? paletteMask(file, png) : colourKey(png);
  const parameters = `/Predictor 15/Colors ${channelsOf(png)}/BitsPerComponent ${png.bitDepth}/Columns ${png.width}`;
  const entries = `${imageEntries(png, colourSpace(file, png), png.bitDepth)}${mask}`;
  return file.stream(`${entries}/Filter/FlateDecode/DecodeParms<<${parameters}>>`, png.compressed, {
    asIs: true,
  });
}

function colourSpace(file: PdfFile, { colour, palette }: Png): string {
  if (colour === "grey") return "/DeviceGray";
  if (colour === "rgb") return "/DeviceRGB";
  const last = Math.floor(palette.length / 3) - 1;
  return `[/Indexed/DeviceRGB ${last} ${reference(file.stream("", palette))}]`;
}

/** One colour of a picture may be see-through (8.9.6.4). */
function colourKey({ transparency, colour }: Png): string {
  const count = colour === "grey" ? 1 : 3;
  if (transparency.length < count * 2) return "";
  const values = Array.from(
    { length: count },
    (_, at) => (transparency[2 * at] ?? 0) * 256 + (transparency[2 * at + 1] ?? 0),
  );
  return `/Mask[${values.flatMap((value) => [value, value]).join(" ")}]`;
}

function paletteMask(file: PdfFile, png: Png): string {
  if (png.transparency.length === 0) return "";
  const rows = unfilter(png, inflated(png));
  const length = Math.ceil((png.width * png.bitDepth) / 8);
  const alpha = new Uint8Array(png.width * png.height);
  const perByte = 8 / png.bitDepth;
  for (let y = 0; y < png.height; y += 1) {
    for (let x = 0; x < png.width; x += 1) {
      const byte = rows[y * length + Math.floor(x / perByte)] ?? 0;
      const shift = 8 - png.bitDepth * ((x % perByte) + 1);
      const index = (byte >> shift) & ((1 << png.bitDepth) - 1);
      alpha[y * png.width + x] = png.transparency[index] ?? 255;
    }
  }
  return softMask(file, png, alpha, 8);
}

/** Colour and transparency are one stream in PNG, two in PDF. */
function embedWithAlpha(file: PdfFile, png: Png): ObjectNumber {
  const rows = unfilter(png, inflated(png));
  const sample = png.bitDepth / 8;
  const pixel = channelsOf(png) * sample;
  const own = pixel - sample;
  const count = png.width * png.height;
  const colours = new Uint8Array(count * own);
  const alpha = new Uint8Array(count * sample);
  for (let at = 0; at < count; at += 1) {
    const start = at * pixel;
    for (let byte = 0; byte < own; byte += 1) colours[at * own + byte] = rows[start + byte] ?? 0;
    for (let byte = 0; byte < sample; byte += 1) alpha[at * sample + byte] = rows[start + own + byte] ?? 0;
  }
  const space = png.colour === "greyAlpha" ? "/DeviceGray" : "/DeviceRGB";
  const mask = softMask(file, png, alpha, png.bitDepth);
  return file.stream(`${imageEntries(png, space, png.bitDepth)}${mask}`, colours);
}

function softMask(file: PdfFile, png: Png, alpha: Uint8Array, bits: number): string {
  return `/SMask ${reference(file.stream(imageEntries(png, "/DeviceGray", bits), alpha))}`;
}

function inflated(png: Png): Uint8Array {
  const rows = inflatePng(png);
  if (!rows) throw new Error("a picture was not checked before it was printed");
  return rows;
}
