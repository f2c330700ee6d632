import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { uriOf } from "../../../core/document/uri-of.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { office } from "../../support/sample.ts";
import { openDocx, partXml } from "../write/docx/open-docx.ts";
import { documentOf, link, paragraph } from "../write/docx/tree.ts";

const WIKIPEDIA = "https://kk.wikipedia.org/wiki/Қазақстан?q=(a)";
const ENCODED = "https://kk.wikipedia.org/wiki/%D2%9A%D0%B0%D0%B7%D0%B0%D2%9B%D1%81%D1%82%D0%B0%D0%BD?q=(a)";

test.each([
  ["https://example.org/a?b=c%20d#e", "https://example.org/a?b=c%20d#e"],
  ["https://example.org/100%", "https://example.org/100%25"],
  ["https://example.org/a b|{c}", "https://example.org/a%20b%7C%7Bc%7D"],
  ["mailto:жан@example.org", "mailto:%D0%B6%D0%B0%D0%BD@example.org"],
  ["https://example.org/\ud800", "https://example.org/%EF%BF%BD"],
])("%s is the URI %s", (address, uri) => {
  expect(uriOf(address)).toBe(uri);
  expect(() => new URL(uri)).not.toThrow();
});

const LINKED = documentOf([paragraph([link(WIKIPEDIA, "Kazakhstan")])]);

test("links to an address in another script in the PDF", async () => {
  const task = getDocument({
    data: writePdf(LINKED, DEFAULT_HOUSE_STYLE, office().fonts).bytes,
    verbosity: 0,
  });
  const page = await (await task.promise).getPage(1);
  const [annotation] = await page.getAnnotations();
  await task.destroy();
  expect(annotation.unsafeUrl).toBe(ENCODED);
});

test("links to an address in another script in the Word file", () => {
  const relationships = partXml(openDocx(LINKED), "word/_rels/document.xml.rels");
  expect(relationships).toContain(`Target="${ENCODED}"`);
});
