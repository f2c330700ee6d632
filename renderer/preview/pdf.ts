import { getDocument, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist";
import { startPdfWorker } from "./pdf-worker.ts";

/** Sizes in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface LoadedPdf {
  readonly document: PDFDocumentProxy;
  readonly sizes: readonly PageSize[];
}

let worker: PDFWorker | undefined;

/** One worker for the window's life: starting it costs more than drawing a page. */
function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: startPdfWorker() });
  return worker;
}

async function pageSize(document: PDFDocumentProxy, number: number): Promise<PageSize> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  const document = await getDocument({
    // pdf.js takes the buffer away, and the same preview may be drawn again.
    data: bytes.slice(),
    worker: sharedWorker(),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
  }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const sizes = await Promise.all(numbers.map((number) => pageSize(document, number)));
  return { document, sizes };
}
