import { getDocument, PDFWorker } from "pdfjs-dist";
import type { LoadedPdf } from "./loaded-pdf.ts";
import { startPdfWorker } from "./pdf-worker.ts";

let worker: PDFWorker | undefined;

/** One worker for the window's life: starting it costs more than drawing a page. */
function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: startPdfWorker() });
  return worker;
}

// The worker starts while the first note is made.
sharedWorker();

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
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  return { document, pageCount: document.numPages, firstSize: { width, height } };
}
