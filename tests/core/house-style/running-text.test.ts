import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { footerText, runningHeadText } from "../../../core/house-style/running-text.ts";
import { ENGLISH } from "../../../core/language/english.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { readPdf } from "../../support/pdf-text.ts";
import { office } from "../../support/sample.ts";
import { documentOf, paragraph } from "../write/docx/tree.ts";

const DATE = "30 November 2026";
const LONG = [
  [
    "one word",
    "1.0-draft-with-comments-of-all-directorates-2026-11-30-final-reviewed-by-the-office-and-once-more",
  ],
  [
    "words",
    "two with the comments of the departments of trade, energy and transport, and of the embassy in Astana",
  ],
  ["wide characters", "第二版".repeat(40)],
  ["ten thousand characters", "x".repeat(10_000)],
] as const;

test("prints a short version whole", () => {
  expect(footerText("2", DATE, DEFAULT_HOUSE_STYLE, ENGLISH)).toBe("Version 2, 30 November 2026");
});

test.each(LONG)("shortens a version of %s but never the date, in the PDF too", async (_, version) => {
  const footer = footerText(version, DATE, DEFAULT_HOUSE_STYLE, ENGLISH);
  expect(footer).toMatch(/^Version .{20,}…, 30 November 2026$/);
  const document = documentOf([paragraph("text")], { footer });
  const { pages } = await readPdf(writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
  expect(pages[0]).toContain("…, 30 November 2026");
  expect(pages[0]).toContain("Page 1 of 1");
});

test("keeps the first words of a running head", () => {
  expect(runningHeadText("Short title", DEFAULT_HOUSE_STYLE)).toBe("Short title");
  expect(runningHeadText("a long title ".repeat(40), DEFAULT_HOUSE_STYLE)).toMatch(
    /^(a long title )+a?( long)?…$/,
  );
});
