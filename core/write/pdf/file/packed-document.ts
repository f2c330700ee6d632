import PDFDocument, { type PDFImage, type PDFReference, type PdfDictionary } from "pdfkit";
import { joinBytes } from "../../../image/join-bytes.ts";
import { ByteText } from "./byte-text.ts";
import { deflate } from "./deflate.ts";
import { createPackedFile, type PackedFile } from "./packed-file.ts";
import type { ObjectNumber } from "./pdf-values.ts";

export interface DocumentProperties {
  /** BCP 47 tag. */
  readonly language: string;
  readonly tagged: boolean;
  /** Entries of the information dictionary (ISO 32000-1, 14.3.3). */
  readonly information: Readonly<Record<string, string | Date>>;
}

/**
 * pdfkit document whose objects are packed into object streams and whose streams are compressed by `deflate`.
 * pdfkit 0.20 has no option for either, nor for a cross-reference stream, so this class overrides methods that are
 * private by convention. Objects that occur by the ten thousand, such as structure elements, are written as text:
 * pdfkit's own objects for them take 50 per cent more time.
 */
export class PackedDocument extends PDFDocument {
  /** Content of the current page (ISO 32000-1, 7.8.2). */
  readonly operators = new ByteText();
  readonly #file: PackedFile = createPackedFile(() => this.allocate());
  #bytes: Uint8Array | undefined;
  /** Parts of the object that pdfkit is writing. Undefined in pdfkit's constructor, which calls `_write` before fields exist. */
  declare private parts: (string | Uint8Array)[] | undefined;

  constructor({ language, tagged, information }: DocumentProperties) {
    super({
      pdfVersion: "1.7",
      autoFirstPage: false,
      // Links and bookmarks have destinations on pages that are drawn later.
      bufferPages: true,
      font: null,
      lang: language,
      displayTitle: true,
      tagged,
      info: information,
    });
    // pdfkit makes viewers show the bookmarks unless this is set; UseNone is the standard's default (7.7.2).
    this._root.data.PageMode = "UseNone";
  }

  get catalogue(): PdfDictionary {
    return this._root.data;
  }

  /** Adds a page, in points, with the axes of PDF: y grows upwards, whereas pdfkit's own grows downwards. */
  override addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this {
    super.addPage(options);
    this.transform(1, 0, 0, -1, 0, this.page.height);
    this.operators.clear();
    return this;
  }

  /** Collects the operators of a page: pdfkit would allocate a byte array for each. */
  override addContent(operators: string): this {
    this.operators.write(operators);
    this.operators.write("\n");
    return this;
  }

  /** Ends the content of the current page and compresses it at once, so that no uncompressed page is kept in memory. */
  endContent(): void {
    const { content } = this.page;
    content.write(this.operators.view());
    deflateStream(content);
    this.operators.clear();
  }

  /** Writes a stream, deflated unless `entries` name a filter. */
  stream(entries: PdfDictionary, data: Uint8Array): PDFReference {
    const reference = this.ref(entries);
    reference.end(data);
    return reference;
  }

  /** Returns the number of an object that `writeObject` will write. */
  allocate(): ObjectNumber {
    return this._offsets.push(0);
  }

  writeObject(number: ObjectNumber, body: string): void {
    this.#file.object(number, body);
  }

  /** Ends a pdfkit object with `body` in place of its data. */
  endWithText(reference: PDFReference, body: string): void {
    this.#file.object(reference.id, body);
    this._refEnd(reference);
  }

  embedImage(bytes: Uint8Array): PDFImage {
    const image = this.openImage(bytes);
    image.embed(this);
    return image;
  }

  /** Ends the document and returns the file. */
  finish(): Uint8Array {
    this.end();
    if (this.#bytes === undefined) throw new Error("an object of the PDF file was not ended");
    return this.#bytes;
  }

  override ref(data?: PdfDictionary): PDFReference {
    const reference = super.ref(data);
    const write = reference.finalize.bind(reference);
    reference.finalize = () => this.#pack(reference, write);
    return reference;
  }

  #pack(reference: PDFReference, write: () => void): void {
    deflateStream(reference);
    const parts: (string | Uint8Array)[] = [];
    this.parts = parts;
    write();
    this.parts = undefined;
    // "n 0 obj", the dictionary, then "stream", the data and "endstream" where there are any, and "endobj".
    const [, dictionary, , data] = parts;
    if (data instanceof Uint8Array) this.#file.stream(reference.id, String(dictionary), data);
    else this.#file.object(reference.id, String(dictionary));
  }

  protected override _write(chunk: string | Uint8Array): void {
    this.parts?.push(chunk);
  }

  /** `writeMetadata` writes the metadata: pdfkit's are not escaped as XML and lack the PDF/UA identifier. */
  protected override endMetadata(): void {}

  protected override _finalize(): void {
    this.#bytes = this.#file.finish({ root: this._root.id, info: this._info.id });
  }
}

/** Compresses a stream. pdfkit sets its filter as soon as data are written to it. */
function deflateStream(reference: PDFReference): void {
  if (!reference.compress || reference.buffer.length === 0) return;
  reference.buffer = [deflate(joinBytes(reference.buffer))];
  reference.compress = false;
}
