import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of text as it stands on a page: points from the left and the bottom of the paper. */
export interface ReadPlace {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}

/** Where each stretch of text stands, as Mozilla's reader sees it. */
export async function readPlaces(bytes: Uint8Array): Promise<readonly ReadPlace[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const places: ReadPlace[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page)).getTextContent();
    for (const item of content.items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [size = 0, , , , x = 0, baseline = 0]: number[] = item.transform;
      places.push({ page, text: item.str, x, baseline, width: item.width, size });
    }
  }
  await task.destroy();
  return places;
}
