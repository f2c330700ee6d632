import type { PDFReference, PdfDictionary, PdfValue } from "pdfkit";
import type { ImageFile } from "../../../document/node.ts";
import { channelsOf, inflatePng, type Png, parsePng, unfilter } from "../../../image/png.ts";
import type { PackedDocument } from "../file/packed-document.ts";

/**
 * Embeds a picture as an image XObject (ISO 32000-1, 8.9.5), in the file's own compression where PDF supports it. pdfkit
 * embeds JPEG files; PNG files are embedded here, because pdfkit's decoder drops the lower bytes of 16-bit samples and
 * has no bounds.
 */
export function embedPicture(pdf: PackedDocument, image: ImageFile): PDFReference {
  if (image.format === "jpeg") return pdf.embedImage(image.bytes).obj;
  const png = parsePng(image.bytes);
  if (!png) throw new Error("a picture was not checked before it was printed");
  return embedPng(pdf, png);
}

/** `space` and `bits` are the colour space and the size of one sample. */
function imageEntries(
  { width, height }: Pick<Png, "width" | "height">,
  space: PdfValue,
  bits: number,
): PdfDictionary {
  return {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: bits,
  };
}

function embedPng(pdf: PackedDocument, png: Png): PDFReference {
  if (png.colour === "greyAlpha" || png.colour === "rgbAlpha") return embedWithAlpha(pdf, png);
  const mask = png.colour === "palette" ? paletteMask(pdf, png) : colourKey(png);
  const parameters = {
    Predictor: 15,
    Colors: channelsOf(png),
    BitsPerComponent: png.bitDepth,
    Columns: png.width,
  };
  const entries = { ...imageEntries(png, colourSpace(pdf, png), png.bitDepth), ...mask };
  return pdf.stream({ ...entries, Filter: "FlateDecode", DecodeParms: parameters }, png.compressed);
}

function colourSpace(pdf: PackedDocument, { colour, palette }: Png): PdfValue {
  if (colour === "grey") return "DeviceGray";
  if (colour === "rgb") return "DeviceRGB";
  const last = Math.floor(palette.length / 3) - 1;
  return ["Indexed", "DeviceRGB", last, pdf.stream({}, palette)];
}

/** Colour key mask for the one transparent colour that a PNG file may name (8.9.6.4). */
function colourKey({ transparency, colour }: Png): PdfDictionary {
  const count = colour === "grey" ? 1 : 3;
  if (transparency.length < count * 2) return {};
  const values = Array.from(
    { length: count },
    (_, at) => (transparency[2 * at] ?? 0) * 256 + (transparency[2 * at + 1] ?? 0),
  );
  return { Mask: values.flatMap((value) => [value, value]) };
}

function paletteMask(pdf: PackedDocument, png: Png): PdfDictionary {
  if (png.transparency.length === 0) return {};
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
  return softMask(pdf, png, alpha, 8);
}

/** Splits the samples into colour and alpha: PNG interleaves them, PDF has a soft mask (11.6.5.3). */
function embedWithAlpha(pdf: PackedDocument, png: Png): PDFReference {
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
  const space = png.colour === "greyAlpha" ? "DeviceGray" : "DeviceRGB";
  const mask = softMask(pdf, png, alpha, png.bitDepth);
  return pdf.stream({ ...imageEntries(png, space, png.bitDepth), ...mask }, colours);
}

function softMask(pdf: PackedDocument, png: Png, alpha: Uint8Array, bits: number): PdfDictionary {
  return { SMask: pdf.stream(imageEntries(png, "DeviceGray", bits), alpha) };
}

function inflated(png: Png): Uint8Array {
  const rows = inflatePng(png);
  if (!rows) throw new Error("a picture was not checked before it was printed");
  return rows;
}
