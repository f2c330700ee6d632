import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { areasOf, type ReadAreas } from "./pdf-areas.ts";

/** Position of a piece of text on a page, in points from the left and the bottom of the paper. */
export interface ReadPlace {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** Whether it is an artifact, such as a header, footer or repeated header row, and not content. */
  readonly artifact: boolean;
}

/** A page with all its text, in the order in which it is painted, and what else it shows. */
export interface ReadSheet extends ReadAreas {
  readonly width: number;
  readonly height: number;
  readonly places: readonly ReadPlace[];
}

/** Pages with the positions of their text, read with pdf.js. */
export async function readSheets(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const sheets: ReadSheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ includeMarkedContent: true });
    sheets.push({ width, height, places: placesOf(content.items, number), ...(await areasOf(page)) });
  }
  await task.destroy();
  return sheets;
}

export async function readPlaces(bytes: Uint8Array): Promise<readonly ReadPlace[]> {
  return (await readSheets(bytes)).flatMap(({ places }) => places);
}

/** A piece of text, or the beginning of a marked-content sequence; other items are skipped. */
type Item = { readonly str: string; readonly transform: number[]; readonly width: number } | object;

function placesOf(items: readonly Item[], page: number): readonly ReadPlace[] {
  let artifact = false;
  return items.flatMap((item) => {
    if ("tag" in item && item.tag !== "ReversedChars") artifact = item.tag === "Artifact";
    if (!("str" in item) || item.str.trim() === "") return [];
    const [size = 0, , , , x = 0, baseline = 0] = item.transform;
    return [{ page, text: item.str, x, baseline, width: item.width, size, artifact }];
  });
}
