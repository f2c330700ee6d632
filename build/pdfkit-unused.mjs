/** Replaces packages that pdfkit imports and Attaché does not use; see `bundle-pdfkit.mjs`. */
export function create() {
  throw new Error("pdfkit was given a font: Attaché embeds fonts itself");
}

export default class PngDecoder {
  constructor() {
    throw new Error("pdfkit was given a PNG file: Attaché embeds PNG files itself");
  }
}
