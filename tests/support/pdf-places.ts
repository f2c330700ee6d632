import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of text as it stands on a page: points from the left and the bottom of the paper. */
export interface ReadPlace {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** Whether it is decoration, such as head, foot and repeated heads of tables, and not content. */
  readonly artifact: boolean;
}

/** Where each stretch of text stands, as Mozilla's reader sees it. */
export async function readPlaces(bytes: Uint8Array): Promise<readonly ReadPlace[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const places: ReadPlace[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true });
    places.push(...placesOf(content.items, page));
  }
  await task.destroy();
  return places;
}

/** A stretch of text, or the beginning of content that is marked with a tag; ends are passed over. */
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
