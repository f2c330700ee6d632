import { PDF_DEPTHS } from "../../limits/limits.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import type { Content, VerifiedNote, VerifiedPage } from "../content.ts";
import { withComparableNumber } from "../page-number.ts";
import { linesOf } from "./joined-text.ts";
import { pdfLinks } from "./links.ts";
import { readPageText } from "./page-text.ts";
import { contentKey, pdfBlocks } from "./pdf-blocks.ts";
import { openPdf } from "./pdf-objects.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfDictionary, type PdfReference, type PdfValue, pdfName } from "./pdf-value.ts";
import { createFontReader } from "./read-font.ts";
import type { PageText } from "./shown-text.ts";
import { readStructure } from "./structure.ts";
import { annotationsOf, unreadOf } from "./unread.ts";
import { Unreadable } from "./unreadable.ts";
import { createSpend, type Spend, TooLarge } from "./work.ts";

/**
 * Reads the content of a tagged PDF from its structure tree and marked content (ISO 32000-1, 14.6 to 14.8). Shares no
 * code with the writer. Text is in the order in which the page shows it.
 */
export function readPdfContent(bytes: Uint8Array, spend: Spend = createSpend()): Result<Content> {
  try {
    return success(contentOf(openPdf(bytes, spend)));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const message = `the PDF cannot be read: ${error.message}`;
    return failure([
      error instanceof TooLarge
        ? { code: "pdf-too-large", severity: "error", message, hint: TOO_LARGE_HINT }
        : { code: "unreadable-pdf", severity: "error", message, hint: UNREADABLE_HINT },
    ]);
  }
}

const TOO_LARGE_HINT = "a note is never this large: ask for a new copy, or check both files yourself";
const UNREADABLE_HINT =
  "open it in a PDF reader; if it opens there, check both files yourself, otherwise ask for a new copy";

function contentOf(objects: PdfObjects): Content {
  const catalogue = objects.dictionary(objects.trailer.entries.get("Root"));
  if (catalogue === undefined) throw new Unreadable("it has no catalogue");
  const references = pageReferences(objects, catalogue.entries.get("Pages"), 0);
  const dictionaries = references.map((reference, index) => {
    const page = objects.dictionary(reference);
    if (page === undefined) throw new Unreadable(`page ${index + 1} is missing`);
    return page;
  });
  const fontOf = createFontReader(objects);
  const pages = dictionaries.map((page, index) => readPageText(objects, page, index + 1, fontOf));
  const notes: VerifiedNote[] = [];
  const taken = new Set<string>();
  const structure = readStructure(objects, catalogue, references);
  const blocks = pdfBlocks(structure, { pages, notes, taken, spend: objects.spend });
  const layers = catalogue.entries.has("OCProperties") ? ["layers that can be hidden"] : [];
  return {
    ignored: [
      ...unreadOf(pages, (page, number) => taken.has(contentKey(page, number))),
      ...annotationsOf(objects, dictionaries),
      ...layers,
    ],
    blocks,
    notes: notes.sort((a, b) => a.number - b.number),
    links: pdfLinks(objects, dictionaries, structure, pages),
    pages: pages.map((page, index) => verifiedPage(page, index + 1, pages.length)),
  };
}

function pageReferences(
  objects: PdfObjects,
  value: PdfValue | undefined,
  depth: number,
): readonly PdfReference[] {
  objects.spend("pages", 1);
  if (depth > PDF_DEPTHS.pages) throw new Unreadable("its pages are nested too deeply");
  const node: PdfDictionary | undefined = objects.dictionary(value);
  if (pdfName(node?.entries.get("Type")) === "Page") return isA(value, "reference") ? [value] : [];
  return objects.items(node?.entries.get("Kids")).flatMap((kid) => pageReferences(objects, kid, depth + 1));
}

function verifiedPage({ header, footer }: PageText, page: number, count: number): VerifiedPage {
  const numbered = (line: string): string => withComparableNumber(line, page, count);
  return {
    name: `page ${page}`,
    first: page === 1,
    header: linesOf(header).map(numbered),
    footer: linesOf(footer).map(numbered),
  };
}
