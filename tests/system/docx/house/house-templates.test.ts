import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import type { HouseTemplate } from "../../../../core/house-template/house-template.ts";
import { readHouseTemplate } from "../../../../core/house-template/read/read-house-template.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { applied } from "../../../core/house-template/apply.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../../../core/write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT, SAMPLE_PAGES } from "../../../core/write/docx/sample-document.ts";
import { SECTIONS_DOCUMENT } from "../../../core/write/pdf/sections-document.ts";
import { temporaryFolder } from "../sample-file.ts";
import { convert, makeTemplates } from "./templates.ts";

const folder = temporaryFolder();
const TEMPLATES = makeTemplates(folder);

/** Text of the office's header, and its page numbering. */
const OWN: Readonly<Record<string, { readonly head: string; readonly pages: RegExp }>> = {
  "python-docx, restyled": { head: "Ministry of Examples", pages: /–\s*1\s*\/\s*\d+\s*–/ },
  "python-docx, bare": { head: "Trade Unit", pages: /Page\s+1\s+of\s+\d+/ },
  "LibreOffice, docx": { head: "Amt für Beispiele", pages: /Page\s+1\s+of\s+\d+/ },
  "LibreOffice, dotx": { head: "Amt für Beispiele", pages: /Page\s+1\s+of\s+\d+/ },
  "Google Docs": { head: "Example Partnership", pages: /Page\s+1\s+of\s+\d+/ },
  "Word, in German": { head: "Bundesamt für Beispiele", pages: /Seite\s+1\s+von\s+\d+/ },
};

function templateOf(name: string): HouseTemplate {
  const read = readHouseTemplate(TEMPLATES[name] ?? new Uint8Array());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function written(name: string, document: Document): Uint8Array {
  return writeDocx(document, DEFAULT_HOUSE_STYLE, SAMPLE_PAGES, applied(templateOf(name), document));
}

/** The text of all headers. */
function headsOf(docx: Uint8Array): string {
  return Object.entries(unzipSync(docx))
    .filter(([path]) => /^word\/header[^/]*\.xml$/.test(path))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, ""))
    .join("\n");
}

describe.each(Object.keys(TEMPLATES))("a template of %s", (name) => {
  const path = join(folder, `${name.replaceAll(/\W+/g, "-")}.docx`);
  let pages: readonly string[] = [];

  beforeAll(() => {
    writeFileSync(path, written(name, SAMPLE_DOCUMENT));
    const text = execFileSync("pdftotext", ["-layout", convert(folder, path, "pdf"), "-"], {
      encoding: "utf8",
    });
    pages = text.split("\f").slice(0, -1);
  });

  test("other documents have the office's header too", () => {
    // Microsoft's validator looks at these when the run ends, as at every Word file of it.
    for (const document of [SECTIONS_DOCUMENT, FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT]) {
      expect(headsOf(written(name, document))).toContain(OWN[name]?.head);
    }
  });

  test("every page has the marking, and the first page the office's header", () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(page.match(/OFFICIAL-SENSITIVE/g)?.length).toBeGreaterThanOrEqual(2);
    }
    expect(pages[0]).toContain(OWN[name]?.head);
    expect(pages[0]).toMatch(OWN[name]?.pages ?? /^$/);
  });

  test("the same note is the same bytes", () => {
    expect(written(name, structuredClone(SAMPLE_DOCUMENT))).toEqual(new Uint8Array(readFileSync(path)));
  });
});
