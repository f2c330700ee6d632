import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

/** A link on a page. Its box is in points, from the top left corner. */
export interface PageLink {
  readonly id: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly target:
    | { readonly type: "address"; readonly address: string }
    /** A place in the note itself. */
    | { readonly type: "place"; readonly destination: string | readonly unknown[] };
}

/** What pdf.js tells of an annotation, as far as links need it. */
interface Annotation {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly url?: string;
  readonly dest?: string | readonly unknown[] | null;
}

/** Only these are opened outside the window. */
export function isOpenedOutside(address: string): boolean {
  return /^(https:\/\/|mailto:)/i.test(address);
}

function targetOf({ url, dest }: Annotation): PageLink["target"] | undefined {
  if (url !== undefined) return isOpenedOutside(url) ? { type: "address", address: url } : undefined;
  return dest ? { type: "place", destination: dest } : undefined;
}

function linkOf(annotation: Annotation, viewport: PageViewport): readonly PageLink[] {
  const target = annotation.subtype === "Link" ? targetOf(annotation) : undefined;
  if (!target) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = annotation.rect;
  const [left, top] = viewport.convertToViewportPoint(Math.min(x1, x2), Math.max(y1, y2));
  const box = [left ?? 0, top ?? 0, Math.abs(x2 - x1), Math.abs(y2 - y1)] as const;
  return [{ id: annotation.id, box, target }];
}

export async function linksOf(page: PDFPageProxy): Promise<readonly PageLink[]> {
  const viewport = page.getViewport({ scale: 1 });
  const annotations: readonly Annotation[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => linkOf(annotation, viewport));
}

/** The page, from 1, that a link inside the note leads to. */
export async function pageOfDestination(
  pdf: PDFDocumentProxy,
  destination: string | readonly unknown[],
): Promise<number | undefined> {
  const found = typeof destination === "string" ? await pdf.getDestination(destination) : destination;
  const [reference] = found ?? [];
  if (typeof reference === "number") return reference + 1;
  return reference ? (await pdf.getPageIndex(reference as never)) + 1 : undefined;
}
