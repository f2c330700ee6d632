import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readPageText } from "../../../../core/verify/pdf/page-text.ts";
import { openPdf } from "../../../../core/verify/pdf/pdf-objects.ts";
import type { PdfObjects } from "../../../../core/verify/pdf/pdf-value.ts";
import { type PdfDictionary, type PdfValue, pdfName } from "../../../../core/verify/pdf/pdf-value.ts";
import { createFontReader } from "../../../../core/verify/pdf/read-font.ts";
import type { ShownText } from "../../../../core/verify/pdf/shown-text.ts";
import { createSpend } from "../../../../core/verify/pdf/work.ts";

/** The text of one page in the order in which it is shown, by the numbers of its marked content (MCID). */
export interface PageContents {
  readonly content: ReadonlyMap<number, string>;
  /** Contents with letters in the order in which they are seen, against that of reading (ISO 32000-1, 14.8.2.3.3). */
  readonly reversed: ReadonlySet<number>;
  /** Headers, footers, and whatever else is an artifact. */
  readonly artifacts: string;
}

/** Every page of a PDF as `core/verify` reads it; of artifacts it knows headers and footers alone. */
export function readWithVerify(bytes: Uint8Array): readonly PageContents[] {
  const objects = openPdf(bytes, createSpend());
  const catalogue = objects.dictionary(objects.trailer.entries.get("Root"));
  const fontOf = createFontReader(objects);
  return pagesBelow(objects, catalogue?.entries.get("Pages")).map((page, index) => {
    const { content, header, footer } = readPageText(objects, page, index + 1, fontOf);
    const [, , width, height] = objects.items(page.entries.get("MediaBox")).map(Number);
    // pdf.js leaves out letters beyond the edges of the page.
    const isOnPage = ({ x, end, y }: ShownText) =>
      Math.max(x, end) >= 0 && Math.min(x, end) <= Number(width) && y >= 0 && y <= Number(height);
    const contents = [...content].map(([id, shown]) => [id, shown.filter(isOnPage)] as const);
    return {
      content: new Map(contents.map(([id, shown]) => [id, shown.map(({ text }) => text).join("")])),
      reversed: new Set(contents.flatMap(([id, shown]) => (shown.some(({ x, end }) => x > end) ? [id] : []))),
      artifacts: [...header, ...footer].map(({ text }) => text).join("\n"),
    };
  });
}

function pagesBelow(objects: PdfObjects, value: PdfValue | undefined): readonly PdfDictionary[] {
  const node = objects.dictionary(value);
  if (node === undefined) return [];
  if (pdfName(node.entries.get("Type")) === "Page") return [node];
  return objects.items(node.entries.get("Kids")).flatMap((kid) => pagesBelow(objects, kid));
}

/** Every page of a PDF as Mozilla's pdf.js reads it. */
export async function readWithPdfJs(bytes: Uint8Array): Promise<readonly PageContents[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PageContents[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(contentsOf((await page.getTextContent({ includeMarkedContent: true })).items));
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

type Items = Awaited<
  ReturnType<
    Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>["getTextContent"]
  >
>["items"];

function contentsOf(items: Items): PageContents {
  const content = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let artifacts = "";
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(Number(/_mc(\d+)$/.exec(item.id ?? "")?.[1] ?? Number.NaN));
      continue;
    }
    const id = open.findLast((each) => !Number.isNaN(each));
    const text = item.str + (item.hasEOL ? "\n" : "");
    if (id === undefined) artifacts += text;
    else content.set(id, (content.get(id) ?? "") + text);
  }
  return { content, reversed: new Set(), artifacts };
}
