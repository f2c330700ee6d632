import type { PDFDocumentProxy } from "pdfjs-dist";

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface LoadedPdf {
  readonly document: PDFDocumentProxy;
  readonly pageCount: number;
  /** Stands for the size of every page until that page is read. */
  readonly firstSize: PageSize;
}
