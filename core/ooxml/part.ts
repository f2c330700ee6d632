/** An XML part of a package. */
export interface Part {
  /** Without a leading slash. */
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
}

/** A part that is not XML: a picture, a workbook. */
export interface BytesPart {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Whether to deflate it; pictures are compressed already. Default: false. */
  readonly loose?: boolean;
}

export type AnyPart = Part | BytesPart;
