import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directionOf } from "../../../core/document/direction.ts";
import type { Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { documentOf, heading } from "../../core/write/docx/tree.ts";
import {
  ARABIC_DOCUMENT,
  SCRIPTS_DOCUMENT,
  type ScriptName,
  SENTENCES,
  sentence,
} from "../../core/write/pdf/scripts-document.ts";
import { office } from "../../support/sample.ts";
import { runTool } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "attache-scripts-"));

function saved(name: string, document: Document): string {
  const file = join(folder, `${name}.pdf`);
  const { fonts, patterns } = office();
  writeFileSync(file, writePdf(document, DEFAULT_HOUSE_STYLE, fonts, { patterns }).bytes);
  return file;
}

/** What poppler reads, in the order in which it is read, without the marks that say its direction. */
function textOf(file: string): string {
  return runTool("pdftotext", file, "-")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .normalize("NFKC");
}

test.each(Object.keys(SENTENCES) as ScriptName[])(
  "poppler reads the %s sentence as it was written",
  (name) => {
    const [language, words] = SENTENCES[name];
    // Poppler takes the direction of most text on a page for that of the page.
    const file = saved(
      name,
      documentOf([heading(1, "t", "—"), sentence(name), sentence(name), sentence(name)]),
    );
    const [read, written] = [textOf(file), words.normalize("NFKC")];
    if (directionOf(language) === "ltr") expect(read).toContain(written);
    // From right to left, it gives the space behind a number before it.
    else expect(read.replaceAll(" ", "")).toContain(written.replaceAll(" ", ""));
  },
);

test("every font is embedded as a TrueType composite font with a ToUnicode map", () => {
  const rows = runTool("pdffonts", saved("scripts", SCRIPTS_DOCUMENT)).trim().split("\n").slice(2);
  const names = rows.map((row) => /^[A-Z]{6}\+(\S+) +CID TrueType +\S+ +yes yes yes /.exec(row)?.[1]);
  expect(new Set(names)).toEqual(
    new Set([
      "Carlito-Regular",
      "Carlito-Bold",
      "Carlito-Italic",
      "DejaVuSans",
      "IBMPlexSansArabic-Regular",
      "IBMPlexSansArabic-Bold",
      "NotoSansHebrew-Regular",
      "NotoSansHebrew-Bold",
      "NotoSansGeorgian-Regular",
      "NotoSansArmenian-Regular",
      "NotoSansSC-Regular",
      "NotoSansJP-Regular",
      "NotoSansKR-Regular",
    ]),
  );
});

test("poppler reads an Arabic note in order: title, text, items, callout, rows", () => {
  const text = textOf(saved("arabic", ARABIC_DOCUMENT));
  for (const words of [
    "المعادن الحرجة",
    "التقى الوزير نظيره في عام",
    "الأهداف (الثلاثة)",
    "توقيع المذكرة",
    "نص داخل إطار",
    "السفير كاثي ليتش",
    "An English paragraph of its own.",
  ])
    expect(text).toContain(words);
  const rows = text.slice(text.indexOf("السلعة"));
  expect(rows.indexOf("السلعة")).toBeLessThan(rows.indexOf("2024"));
  expect(rows.indexOf("2024")).toBeLessThan(rows.indexOf("ملاحظة"));
});

test("qpdf finds nothing wrong with a file of thirteen fonts", () => {
  expect(runTool("qpdf", "--check", saved("scripts", SCRIPTS_DOCUMENT))).toContain(
    "No syntax or stream encoding errors",
  );
});
