import { type PageViewport, type PDFDocumentProxy, type PDFPageProxy, TextLayer } from "pdfjs-dist";

async function drawCanvas(
  page: PDFPageProxy,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("aria-hidden", "true");
  const task = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => task.cancel());
  await task.promise;
  return canvas;
}

/** The page's text, invisible over the picture, so that it can be heard, selected and copied. */
async function drawText(page: PDFPageProxy, viewport: PageViewport): Promise<HTMLElement> {
  const container = document.createElement("div");
  container.className = "text-layer";
  container.style.setProperty("--total-scale-factor", String(viewport.scale));
  const textContentSource = page.streamTextContent({ includeMarkedContent: true });
  await new TextLayer({ textContentSource, container, viewport }).render();
  return container;
}

/** Draws one page to both its layers; rejects when `signal` asks it to stop. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const page = await pdf.getPage(number);
  signal.throwIfAborted();
  const text = drawText(page, page.getViewport({ scale }));
  return Promise.all([drawCanvas(page, scale, signal), text]);
}
