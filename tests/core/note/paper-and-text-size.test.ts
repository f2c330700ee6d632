import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { withTextSize } from "../../../core/house-style/text-size.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import type { Template } from "../../../core/template/template.ts";
import { BUILT_IN } from "../../support/checked-note.ts";
import { readSheets } from "../../support/pdf-places.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

const ours = office();

async function noteWith(template: Template, paper?: "A4" | "Letter" | "A5"): Promise<Note> {
  const brief = { ...sampleBrief(), template: template.id };
  const request = { dossier: { ...sampleDossier(), paper }, scheme: scheme(), template, brief };
  return expectValue(await generateNote({ ...request, formats: ["pdf", "docx"] }, ours));
}

function fileOf({ files }: Note, format: "pdf" | "docx"): Uint8Array {
  return files.find((file) => file.format === format)?.bytes ?? new Uint8Array();
}

function wordPart(note: Note, path: string): string {
  return strFromU8(unzipSync(fileOf(note, "docx"))[path] ?? new Uint8Array());
}

describe("the paper of a note", () => {
  test.each([
    ["the template's before the dossier's", "A5", "Letter", [420, 595], [8391, 11906]],
    ["the dossier's where the template states none", undefined, "A5", [420, 595], [8391, 11906]],
    ["that of the house style where nobody states one", undefined, undefined, [595, 842], [11906, 16838]],
  ] as const)("is %s, in both files", async (_, paper, dossierPaper, points, twips) => {
    const template = { ...templateFrom("<h1>{{note.title}}</h1><p>Text</p>"), paper };
    const note = await noteWith(template, dossierPaper);
    const [sheet] = await readSheets(fileOf(note, "pdf"));
    expect([sheet?.width, sheet?.height].map((length) => Math.round(length ?? 0))).toEqual(points);
    const [, width, height] =
      /<w:pgSz [^>]*w:w="(\d+)" w:h="(\d+)"/.exec(wordPart(note, "word/document.xml")) ?? [];
    expect([Number(width), Number(height)]).toEqual(twips);
  });
});

describe("the text size of a note", () => {
  test("changes all text in proportion, to no less than 8.5 points", () => {
    const larger = withTextSize(DEFAULT_HOUSE_STYLE, 14).text;
    expect([larger.body.size, larger.footer.size, larger.headings[0].size]).toEqual([14, 11.5, 25.5]);
    expect(larger.body.leading).toBeCloseTo((14.5 * 14) / 11, 6);
    const smaller = withTextSize(DEFAULT_HOUSE_STYLE, 9).text;
    expect([smaller.body.size, smaller.footer.size, smaller.table.size]).toEqual([9, 8.5, 8.5]);
    expect(withTextSize(DEFAULT_HOUSE_STYLE, undefined)).toBe(DEFAULT_HOUSE_STYLE);
  });

  test.each([8.9, 14.1, "12pt"])("cannot be %s", (size) => {
    const manifest = `title: T\ndescription: D.\ntextSize: ${size}\n`;
    expect(() => templateFrom("<h1>x</h1>", manifest)).toThrow();
  });

  test.each(BUILT_IN.flatMap((id) => [9, 14].map((size) => [id, size] as const)))(
    "%s at %d points on A5 says the same in both files",
    async (id, textSize) => {
      const template = { ...builtInTemplate(id), paper: "A5", textSize, verify: true } as const;
      const note = await noteWith(template);
      const findings = note.findings.filter(
        ({ code, severity }) => code.startsWith("parity") || severity === "error",
      );
      expect(findings).toEqual([]);
      const size = `<w:sz w:val="${textSize * 2}"/>`;
      expect(wordPart(note, "word/styles.xml")).toContain(size);
      const sheets = await readSheets(fileOf(note, "pdf"));
      const texts = sheets.flatMap(({ places }) => places);
      expect(texts.some((place) => Math.abs(place.size - textSize) < 0.01)).toBe(true);
      for (const { x, width } of texts) expect(x + width).toBeLessThanOrEqual(420);
    },
  );
});
