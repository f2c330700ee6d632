import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { briefForTemplate } from "../../../core/brief/brief-for-template.ts";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../../support/sample.ts";
import { runTool } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "attache-notes-"));
const dossier = sampleDossier();
const uk = scheme();
const everything = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "SECRET" };

/** The sample notes, and long ones over the whole dossier. */
const NOTES: readonly (readonly [name: string, template: string, brief: Brief])[] = [
  ["meeting", "meeting-brief", sampleBrief()],
  ["country", "country-brief", briefForTemplate(sampleBrief(), "country-brief", dossier, uk)],
  ["meeting-whole-dossier", "meeting-brief", { ...everything, title: "Everything & <more>" }],
];

describe.each(NOTES)("%s", (name, template, brief) => {
  const pdf = join(folder, `${name}.pdf`);
  const docx = join(folder, `${name}.docx`);
  let note: Note;

  beforeAll(async () => {
    const formats = ["pdf", "docx"] as const;
    const request = { dossier, scheme: uk, template: builtInTemplate(template), brief, formats };
    note = expectValue(await generateNote(request, office()));
    for (const file of note.files) writeFileSync(file.format === "pdf" ? pdf : docx, file.bytes);
  });

  test("qpdf finds no fault in the PDF", () => {
    expect(runTool("qpdf", "--check", pdf)).toContain("No syntax or stream encoding errors found");
  });

  test("every font is embedded, subset and maps back to text", () => {
    const fonts = runTool("pdffonts", pdf).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/yes yes yes\s+\d+\s+0$/);
  });

  test("poppler reads a tagged PDF with its title, language and pages", () => {
    const info = runTool("pdfinfo", pdf);
    expect(info).toContain(`Title:           ${brief.title}`);
    expect(info).toContain("Tagged:          yes");
    expect(info).toMatch(new RegExp(`Pages: +${note.pages}\n`));
    const structure = runTool("pdfinfo", "-struct", pdf);
    for (const role of [
      "Document",
      "H1",
      "H2",
      "P",
      "L",
      "LI",
      "Lbl",
      "LBody",
      "Table",
      "TH",
      "TD",
      "Note",
      "Reference",
    ]) {
      expect(structure, role).toMatch(new RegExp(`^ *${role}\\b`, "m"));
    }
  });

  test("each page has the marking twice and its number, and no text exceeds the margins", () => {
    for (let page = 1; page <= note.pages; page += 1) {
      const text = runTool("pdftotext", "-f", String(page), "-l", String(page), "-layout", pdf, "-");
      const lines = text.split("\n").map((line) => line.trim());
      expect(lines.filter((line) => line === note.marking).length, `page ${page}`).toBe(2);
      expect(text).toContain(`Page ${page} of ${note.pages}`);
    }
    const boxes = runTool("pdftotext", "-bbox", pdf, "-");
    for (const [, left, right] of boxes.matchAll(/xMin="([\d.]+)"[^>]*xMax="([\d.]+)"/g)) {
      expect(Number(left)).toBeGreaterThan(54);
      expect(Number(right)).toBeLessThan(595.28 - 54);
    }
  });

  test("python-docx reads the headings, tables, header and language of the Word file", () => {
    const script = `
import docx, sys
d = docx.Document(sys.argv[1])
print([p.text for p in d.paragraphs if p.style.name.startswith("Heading") or p.style.name == "Title"])
print(len(d.tables), d.core_properties.title, d.core_properties.author or "-")
print(d.sections[0].header.paragraphs[0].text)
`;
    const read = runTool("/usr/bin/python3", "-c", script, docx);
    expect(read).toContain(brief.title);
    expect(read).toContain("Sources");
    expect(read).toContain(note.marking);
    expect(read).toMatch(/\d+ .* -\n/);
  });

  test("PDF and Word say the same words", () => {
    const words = (text: string): string => text.replace(/[^\p{L}]+/gu, "");
    const fromPdf = words(readdirSync(folder).includes(`${name}.pdf`) ? runTool("pdftotext", pdf, "-") : "");
    const fromWord = runTool(
      "/usr/bin/python3",
      "-c",
      "import docx,sys\nd=docx.Document(sys.argv[1])\nprint('\\n'.join(p.text for p in d.paragraphs))",
      docx,
    );
    const lines = fromWord.split("\n").filter((line) => words(line).length > 3);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(fromPdf).toContain(words(line));
    expect(readFileSync(docx).length).toBeGreaterThan(1000);
  });
});
