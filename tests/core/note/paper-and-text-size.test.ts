import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { PAPERS, type PaperName } from "../../../core/house-style/papers.ts";
import { withTextSize } from "../../../core/house-style/text-size.ts";
import type { HouseTemplate } from "../../../core/house-template/house-template.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import { treeOf } from "../../../core/ooxml/xml-tree.ts";
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

interface Asked {
  /** The dossier's paper. */
  readonly paper?: PaperName | undefined;
  /** The marking scheme's paper. */
  readonly schemePaper?: PaperName | undefined;
  readonly house?: HouseTemplate;
}

async function noteWith(template: Template, { paper, schemePaper, house }: Asked = {}): Promise<Note> {
  const brief = { ...sampleBrief(), template: template.id };
  const ownScheme = { ...scheme(), ...(schemePaper && { paper: schemePaper }) };
  const request = { dossier: { ...sampleDossier(), paper }, scheme: ownScheme, template, brief };
  const formats = ["pdf", "docx"] as const;
  return expectValue(await generateNote({ ...request, formats, ...(house && { house }) }, ours));
}

function fileOf({ files }: Note, format: "pdf" | "docx"): Uint8Array {
  return files.find((file) => file.format === format)?.bytes ?? new Uint8Array();
}

function wordPart(note: Note, path: string): string {
  return strFromU8(unzipSync(fileOf(note, "docx"))[path] ?? new Uint8Array());
}

/** Width and height of the first page of the PDF, and of the Word file's paper, in whole points. */
async function papers(
  note: Note,
): Promise<{ readonly pdf: readonly number[]; readonly word: readonly number[] }> {
  const [sheet] = await readSheets(fileOf(note, "pdf"));
  const [, width, height] =
    /<w:pgSz [^>]*w:w="(\d+)" w:h="(\d+)"/.exec(wordPart(note, "word/document.xml")) ?? [];
  return {
    pdf: [sheet?.width ?? 0, sheet?.height ?? 0].map(Math.round),
    word: [Number(width) / 20, Number(height) / 20].map(Math.round),
  };
}

const PLAIN = templateFrom("<h1>{{note.title}}</h1><p>Text</p>");
const A4 = [595, 842];
const A5 = [420, 595];
const LETTER = [612, 792];

describe("the paper of a note", () => {
  test.each([
    ["the template's before the dossier's and the scheme's", "A5", "Letter", "A4", A5],
    ["the dossier's before the scheme's, where the template states none", undefined, "A5", "Letter", A5],
    ["the scheme's where template and dossier state none", undefined, undefined, "Letter", LETTER],
    ["that of the house style where nobody states one", undefined, undefined, undefined, A4],
  ] as const)("is %s, in both files", async (_, paper, dossierPaper, schemePaper, size) => {
    const note = await noteWith({ ...PLAIN, paper }, { paper: dossierPaper, schemePaper });
    expect(await papers(note)).toEqual({ pdf: size, word: size });
  });

  test("keeps the margins of the house style", async () => {
    const note = await noteWith({ ...PLAIN, paper: "A5" });
    const { left, right } = DEFAULT_HOUSE_STYLE.paper.margin;
    const margins = /<w:pgMar [^>]*/.exec(wordPart(note, "word/document.xml"))?.[0];
    expect(margins).toContain(`w:left="${left * 20}"`);
    expect(margins).toContain(`w:right="${right * 20}"`);
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A house template that states its own size of running text, and its own paper where one is given. */
function houseTemplate(halfPoints: number, paper?: HouseTemplate["paper"]): HouseTemplate {
  const size = `<w:rPr><w:sz w:val="${halfPoints}"/></w:rPr>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>${size}</w:style>`;
  return {
    styles: treeOf(`<w:styles ${W}>${normal}</w:styles>`),
    settings: [],
    headers: new Map(),
    footers: new Map(),
    headerTypes: ["default"],
    ...(paper && { paper }),
  };
}

describe("a house template beside the template's paper and text size", () => {
  const asked = { ...PLAIN, paper: "A5", textSize: 14 } as const;
  const wordSize = (note: Note): string | undefined =>
    /w:styleId="Normal".*?<w:sz w:val="(\d+)"/s.exec(wordPart(note, "word/styles.xml"))?.[1];
  const pdfSizes = async (note: Note): Promise<readonly number[]> => {
    const sheets = await readSheets(fileOf(note, "pdf"));
    return sheets.flatMap(({ places }) =>
      places.filter((place) => place.text === "Text").map((place) => place.size),
    );
  };

  test("keeps its own paper and text size in the Word file; the PDF has the template's", async () => {
    const margin = { top: 72, right: 72, bottom: 72, left: 72 };
    const own = { ...PAPERS.Letter, name: "house", margin, headerDistance: 36 };
    const note = await noteWith(asked, { house: houseTemplate(24, own) });
    expect(await papers(note)).toEqual({ pdf: A5, word: LETTER });
    expect(wordSize(note)).toBe("24");
    for (const size of await pdfSizes(note)) expect(size).toBeCloseTo(14, 2);
  });

  test("has the template's paper in both files where it states none", async () => {
    const note = await noteWith(asked, { house: houseTemplate(24) });
    expect(await papers(note)).toEqual({ pdf: A5, word: A5 });
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
