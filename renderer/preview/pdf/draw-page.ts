import { type PDFPageProxy, TextLayer } from "pdfjs-dist";
import type { LoadedPdf, PageSize } from "./loaded-pdf.ts";
import { linksOf, type PageLink } from "./page-links.ts";
import { structureLayer } from "./structure-layer.ts";

/** Pixels of a picture at most; a page that is magnified further is drawn coarser. */
const MOST_PIXELS = 16_000_000;

/** The page's picture at `scale` CSS pixels for a point. */
export async function drawPicture(
  pdf: LoadedPdf,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const page = await pdf.document.getPage(number);
  signal.throwIfAborted();
  const size = page.getViewport({ scale: scale * window.devicePixelRatio });
  const share = Math.min(1, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale: scale * window.devicePixelRatio * share });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("aria-hidden", "true");
  const task = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => task.cancel());
  await task.promise;
  return canvas;
}

/** What of a page does not depend on the scale. */
export interface PageWords {
  readonly layers: readonly HTMLElement[];
  /** The elements of the pieces of text, in their order. */
  readonly pieces: readonly HTMLElement[];
  readonly links: readonly PageLink[];
  readonly size: PageSize;
}

/** The page's text, invisible over the picture, so that it can be heard, selected and copied. */
async function textLayer(
  page: PDFPageProxy,
): Promise<Pick<PageWords, "pieces"> & { container: HTMLElement }> {
  const container = document.createElement("div");
  container.className = "text-layer";
  const textContentSource = page.streamTextContent({ includeMarkedContent: true });
  const layer = new TextLayer({ textContentSource, container, viewport: page.getViewport({ scale: 1 }) });
  await layer.render();
  return { container, pieces: layer.textDivs };
}

export async function drawWords(pdf: LoadedPdf, number: number, signal: AbortSignal): Promise<PageWords> {
  const page = await pdf.document.getPage(number);
  signal.throwIfAborted();
  const [{ container, pieces }, tree, links] = await Promise.all([
    textLayer(page),
    page.getStructTree(),
    linksOf(page),
  ]);
  const { width, height } = page.getViewport({ scale: 1 });
  const layers = tree ? [structureLayer(tree, container), container] : [container];
  return { layers, pieces, links, size: { width, height } };
}
