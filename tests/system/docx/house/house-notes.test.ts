import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readHouseTemplate } from "../../../../core/house-template/read/read-house-template.ts";
import { generateNote } from "../../../../core/note/generate-note.ts";
import type { Note } from "../../../../core/note/note.ts";
import { verifyNote } from "../../../../core/verify/verify-note.ts";
import { verifyPair } from "../../../../core/verify/verify-pair.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { applied } from "../../../core/house-template/apply.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../../../core/write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT } from "../../../core/write/docx/sample-document.ts";
import { CHARTS_DOCUMENT } from "../../../core/write/pdf/charts-document.ts";
import { SECTIONS_DOCUMENT } from "../../../core/write/pdf/sections-document.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../../../support/sample.ts";
import { pagesInLibreOffice } from "../../libre-office.ts";
import { temporaryFolder } from "../sample-file.ts";
import { makeTemplates } from "./templates.ts";

const folder = temporaryFolder();
const TEMPLATES = makeTemplates(folder);
const DOCUMENTS = [
  SAMPLE_DOCUMENT,
  FURTHER_DOCUMENT,
  RIGHT_TO_LEFT_DOCUMENT,
  CHARTS_DOCUMENT,
  SECTIONS_DOCUMENT,
];

describe.each(Object.keys(TEMPLATES))("notes in a template of %s", (name) => {
  const house = expectValue(readHouseTemplate(TEMPLATES[name] ?? new Uint8Array()));
  let note: Note;

  beforeAll(async () => {
    const template = { ...builtInTemplate("meeting-brief"), verify: true };
    const request = { dossier: sampleDossier(), scheme: scheme(), template, brief: sampleBrief() };
    note = expectValue(await generateNote({ ...request, formats: ["pdf", "docx"], house }, office()));
  });

  test("both files match the note, as the template's own check requires", () => {
    expect(note.findings.filter(({ code }) => /^(parity|unreadable)/.test(code))).toEqual([]);
    const [pdf, docx] = note.files.map(({ bytes }) => bytes);
    expect(expectValue(verifyPair(pdf ?? new Uint8Array(), docx ?? new Uint8Array()))).toEqual([]);
  });

  test("every document of the tests is the same in the template", () => {
    const { style, fonts } = office();
    for (const document of DOCUMENTS) {
      const { targets } = writePdf(document, style, fonts);
      const bytes = writeDocx(document, style, targets, applied(house, document, style));
      expect(verifyNote(document, [{ format: "docx", bytes, pages: targets }])).toEqual([]);
    }
  });

  test("LibreOffice's page count is within the estimate", () => {
    const docx = join(folder, `note-${name.replaceAll(/\W+/g, "-")}.docx`);
    for (const { format, bytes } of note.files) if (format === "docx") writeFileSync(docx, bytes);
    const pages = pagesInLibreOffice(join(folder, "pages"), docx).length;
    const { min = 0, max = 0 } = note.wordPages ?? {};
    expect([min <= pages, pages <= max], `${pages} of ${min} to ${max}`).toEqual([true, true]);
  });
});
