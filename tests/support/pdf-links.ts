import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadLink {
  /** Page of the link, from 1. */
  readonly page: number;
  readonly text: string;
  readonly url?: string;
  /** Page of the target, from 1. */
  readonly to?: number;
}

export interface ReadPages {
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly links: readonly ReadLink[];
}

/** Pages and links of a PDF, read with pdf.js. */
export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const sizes: [number, number][] = [];
  const links: ReadLink[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([width, height]);
    for (const annotation of await page.getAnnotations()) {
      const to: unknown = Array.isArray(annotation.dest) ? annotation.dest[0] : undefined;
      links.push({
        page: number,
        text: String(annotation.contentsObj?.str ?? ""),
        ...(annotation.url && { url: String(annotation.url) }),
        ...(isReference(to) && { to: (await pdf.getPageIndex(to)) + 1 }),
      });
    }
  }
  await task.destroy();
  return { sizes, links };
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === "object" && value !== null && "num" in value && "gen" in value;
}
