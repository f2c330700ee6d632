import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { SAMPLE_DOCUMENT, SAMPLE_PAGES } from "../../core/write/docx/sample-document.ts";
import { pagesInLibreOffice } from "../libre-office.ts";
import { saveDocx, temporaryFolder } from "./sample-file.ts";

const folder = temporaryFolder();
let pages: readonly string[] = [];

beforeAll(() => {
  pages = pagesInLibreOffice(join(folder, "pages"), saveDocx(folder, "sample", SAMPLE_DOCUMENT));
});

test("LibreOffice prints the marking in header and footer of every page", () => {
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    const lines = page.split("\n").filter((line) => line.trim() !== "");
    expect(lines[0]?.trim()).toBe("OFFICIAL-SENSITIVE");
    expect(lines.at(-1)?.trim()).toBe("OFFICIAL-SENSITIVE");
  }
});

test("LibreOffice counts the pages", () => {
  pages.forEach((page, place) => {
    expect(page).toContain(`Page ${place + 1} of ${pages.length}`);
  });
});

test("LibreOffice repeats the header row of a table that spans pages", () => {
  const heads = pages.filter((page) => /No\.\s+Deposit\s+Region/.test(page));
  expect(heads.length).toBeGreaterThan(2);
});

test("LibreOffice shows the contents with their page numbers", () => {
  for (const page of SAMPLE_PAGES.values()) expect(pages[0]).toMatch(new RegExp(` ${page}\\n`));
});

test("LibreOffice numbers each list separately", () => {
  const text = pages.join("\n");
  expect(text).toMatch(/1\.\s+Agree the date/);
  expect(text).toMatch(/1\.\s+quarterly/);
  expect(text).toMatch(/3\.\s+Invite the Minister/);
  expect(text).toMatch(/4\.\s+Scholarships/);
  expect(text).toMatch(/1\.\s+Bureau of National Statistics\. /);
});

test("LibreOffice sets footnotes on the page of their references", () => {
  expect(pages[0]).toMatch(/1\s*Bureau of National Statistics, Foreign trade/);
  expect(pages.join("\n")).toContain("Қазақстан Республикасының Үкіметі");
});
