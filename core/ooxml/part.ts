/** One file of the package: its path, what it is, and its XML. */
export interface Part {
  /** Without a leading slash. */
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
}

/** A file that is not XML: a picture, a workbook. */
export interface BytesPart {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** To be packed with the file; pictures are packed already. */
  readonly loose?: boolean;
}

export type AnyPart = Part | BytesPart;
