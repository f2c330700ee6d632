/** The part of pdfkit 0.20 that the PDF writer uses; `tests/core/write/pdf/file/pdfkit-contract.test.ts` pins it. */
declare module "pdfkit" {
  /** A value of a PDF object: strings are names, `String` objects text strings, byte arrays hexadecimal strings. */
  export type PdfValue =
    | string
    | InstanceType<StringConstructor>
    | number
    | boolean
    | null
    | Date
    | Uint8Array
    | PDFReference
    | readonly PdfValue[]
    | PdfDictionary;

  export interface PdfDictionary {
    [key: string]: PdfValue;
  }

  /** An indirect object with its stream, if it has one. */
  export interface PDFReference {
    readonly id: number;
    readonly data: PdfDictionary;
    /** Whether `finalize` deflates the stream. */
    compress: boolean;
    /** Parts of the stream. */
    buffer: Uint8Array[];
    write(chunk: Uint8Array): void;
    end(chunk?: Uint8Array): void;
    /** Hands the object to the document's `_write` as text and bytes, then to its `_refEnd`. */
    finalize(): void;
  }

  export interface PDFPage {
    readonly dictionary: PDFReference;
    readonly content: PDFReference;
    readonly height: number;
    readonly width: number;
    readonly fonts: PdfDictionary;
    readonly xobjects: PdfDictionary;
    readonly annotations: PDFReference[];
  }

  export interface PDFOutline {
    readonly outlineData: PdfDictionary;
    /** `pageNumber`: index of the page. */
    addItem(title: string, options: { readonly pageNumber: number }): PDFOutline;
  }

  export interface PDFImage {
    readonly label: string;
    readonly obj: PDFReference;
    embed(document: PDFDocument): void;
  }

  export interface PDFDocumentOptions {
    readonly pdfVersion: "1.7";
    readonly autoFirstPage: boolean;
    readonly bufferPages: boolean;
    /** Null for no font; otherwise pdfkit opens its built-in Helvetica. */
    readonly font: null;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly tagged: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export default class PDFDocument {
    constructor(options: PDFDocumentOptions);
    page: PDFPage;
    readonly outline: PDFOutline;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    switchToPage(index: number): PDFPage;
    addContent(operators: string): this;
    ref(data?: PdfDictionary): PDFReference;
    end(): void;

    save(): this;
    restore(): this;
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this;
    closePath(): this;
    lineWidth(width: number): this;
    lineCap(cap: "butt" | "round" | "square"): this;
    dash(lengths: readonly number[]): this;
    undash(): this;
    fill(): this;
    stroke(): this;

    openImage(bytes: Uint8Array): PDFImage;
    annotate(x: number, y: number, width: number, height: number, options: PdfDictionary): this;
    link(x: number, y: number, width: number, height: number, uri: string, options: PdfDictionary): this;
    /** Dictionary of the structure tree's root, in a tagged document. */
    getStructTreeRoot(): PDFReference;

    /** Byte offsets of the objects; its length is the highest allocated object number. */
    protected readonly _offsets: number[];
    protected readonly _root: PDFReference;
    protected readonly _info: PDFReference;
    protected _write(chunk: string | Uint8Array): void;
    protected _refEnd(reference: PDFReference): void;
    protected _finalize(): void;
    protected endMetadata(): void;
  }
}
