import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { generateNote } from "../../core/note/generate-note.ts";
import type { Note } from "../../core/note/note.ts";
import { BUILT_IN } from "../support/checked-note.ts";
import { pdfOutline } from "../support/pdf-outline.ts";
import { readPdf } from "../support/pdf-text.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../support/sample.ts";

// What a note made by each built-in template from the sample is, in forms that a reviewer can read line by line: the
// document tree, every part of the Word file, and the text and structure of the PDF as another reader sees them.

const ours = office();

async function noteOf(template: string): Promise<Note> {
  const brief = { ...sampleBrief(), template };
  const request = { dossier: sampleDossier(), scheme: scheme(), template: builtInTemplate(template), brief };
  return expectValue(await generateNote({ ...request, formats: ["pdf", "docx"] }, ours));
}

function bytesOf(note: Note, format: "pdf" | "docx"): Uint8Array {
  const file = note.files.find((each) => each.format === format);
  if (!file) throw new Error(`no ${format} file`);
  return file.bytes;
}

/** One element a line. */
function lines(xml: string): string {
  return `${xml.replaceAll("><", ">\n<")}\n`;
}

test.each(BUILT_IN)("%s yields the document tree of its golden file", async (template) => {
  const { document } = await noteOf(template);
  const tree = JSON.stringify({ ...document, images: Object.keys(document.images ?? {}) }, null, 1);
  await expect(`${tree}\n`).toMatchFileSnapshot(`goldens/${template}/document.json`);
});

test.each(BUILT_IN)("%s yields the Word parts of its golden files", async (template) => {
  const parts = Object.entries(unzipSync(bytesOf(await noteOf(template), "docx")));
  const xml = parts.filter(([path]) => /\.(xml|rels)$/.test(path));
  expect(xml.length).toBeGreaterThan(10);
  await expect(`${parts.map(([path]) => path).join("\n")}\n`).toMatchFileSnapshot(
    `goldens/${template}/word/parts.txt`,
  );
  for (const [path, bytes] of xml) {
    await expect(lines(strFromU8(bytes))).toMatchFileSnapshot(`goldens/${template}/word/${path}`);
  }
});

test.each(BUILT_IN)("%s yields the text and structure of its golden PDF", async (template) => {
  const pdf = bytesOf(await noteOf(template), "pdf");
  const { pages } = await readPdf(pdf);
  const text = pages.map((page, index) => `Page ${index + 1}\n\n${page}\n`).join("\n");
  await expect(text).toMatchFileSnapshot(`goldens/${template}/pdf/text.txt`);
  await expect(await pdfOutline(pdf)).toMatchFileSnapshot(`goldens/${template}/pdf/structure.txt`);
});
