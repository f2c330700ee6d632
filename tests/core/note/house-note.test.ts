import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { HouseTemplate } from "../../../core/house-template/house-template.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { houseFindings } from "../../../core/note/house-findings.ts";
import type { Note } from "../../../core/note/note.ts";
import { treeOf } from "../../../core/ooxml/xml-tree.ts";
import { readDocxContent } from "../../../core/verify/docx/read-docx-content.ts";
import { readPdfContent } from "../../../core/verify/pdf/read-pdf-content.ts";
import {
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A narrow page in large letters: a Word file of more pages than the PDF's. */
function house(head = "Ministry of Examples"): HouseTemplate {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;
  const tree = treeOf(`<w:hdr ${W}><w:p><w:r><w:t>${head}</w:t></w:r></w:p></w:hdr>`);
  return {
    styles: treeOf(`<w:styles ${W}>${styles}</w:styles>`),
    settings: [],
    paper: {
      name: "house",
      width: 420,
      height: 595,
      margin: { top: 72, right: 72, bottom: 72, left: 72 },
      headerDistance: 36,
    },
    headers: new Map([["default", { tree, pictures: new Map() }]]),
    footers: new Map(),
    headerTypes: ["default"],
  };
}

/** Marked as high as it may be. */
const BRIEF = { ...sampleBrief(), marking: sampleBrief().ceiling };
const WORDS = "The working group met twice and left open who pays for the survey of the deposits. ".repeat(8);
const TEMPLATE = templateFrom(
  `<h1>Note</h1><nav title="Contents" depth="2"/>${["one", "two", "three"]
    .map((name) => `<h2>Part ${name}</h2><p>${WORDS}</p><p>${WORDS}</p>`)
    .join("")}{{#each all.points}}<p>{{text text}}</p>{{/each}}`,
  "title: Test\ndescription: A test.\nverify: true\nlength: { pages: 2 }\n",
);

async function note(formats: readonly ("pdf" | "docx")[], template?: HouseTemplate): Promise<Note> {
  const request = {
    dossier: sampleDossier(),
    scheme: scheme(),
    template: TEMPLATE,
    brief: BRIEF,
    formats,
  };
  return expectValue(
    await generateNote(template === undefined ? request : { ...request, house: template }, office()),
  );
}

/** The printed numbers of the contents list. */
function contents(made: Note, format: "pdf" | "docx"): readonly (number | undefined)[] {
  const bytes = made.files.find((each) => each.format === format)?.bytes ?? new Uint8Array();
  const { blocks } = expectValue(format === "pdf" ? readPdfContent(bytes) : readDocxContent(bytes));
  return blocks.flatMap((block) =>
    block.type === "contents" ? block.entries.map(({ number }) => number) : [],
  );
}

test("counts pages of a Word file in a house template on its page, and lists them in the contents", async () => {
  const [plain, dressed] = [await note(["pdf", "docx"]), await note(["pdf", "docx"], house())];
  expect(dressed.pages).toBe(plain.pages);
  expect(dressed.wordPages?.pages).toBeGreaterThan(dressed.pages);
  expect(contents(plain, "docx")).toEqual(contents(plain, "pdf"));
  expect(contents(dressed, "pdf")).toEqual(contents(plain, "pdf"));
  const [, second = 0, third = 0] = contents(dressed, "docx");
  expect(second).toBeGreaterThan(contents(dressed, "pdf")[1] ?? 0);
  expect(third).toBeGreaterThan(second);
});

test("verifies each file with its own page numbers", async () => {
  const { findings } = await note(["pdf", "docx"], house());
  expect(findings.filter(({ code }) => code.startsWith("parity"))).toEqual([]);
});

test("names the file in the length check", async () => {
  const tooLong = async (...args: Parameters<typeof note>) =>
    (await note(...args)).findings.filter(({ code }) => code === "too-long").map(({ message }) => message);
  expect(await tooLong(["pdf", "docx"])).toEqual([]);
  expect(await tooLong(["pdf"], house())).toEqual([]);
  expect(await tooLong(["pdf", "docx"], house())).toEqual([
    expect.stringMatching(/^the note has 2 pages, its Word file \d+( to \d+)? by estimate; the limit is 2$/),
  ]);
});

test("reports a marking that the template prints, and forbids a note of a higher marking", async () => {
  const marking = async (head: string) =>
    (await note(["docx"], house(head))).findings
      .filter(({ code }) => code === "house-marking")
      .map(({ severity, message }) => [severity, message]);
  const { marking: own } = await note(["pdf"]);
  expect(own).toBe("OFFICIAL-SENSITIVE");
  expect(await marking("Ministry of Examples")).toEqual([]);
  expect(await marking("Official-Sensitive")).toEqual([]);
  expect(await marking("Official")).toEqual([
    ["error", 'the Word template prints "OFFICIAL" on its pages, and the note is marked OFFICIAL-SENSITIVE'],
  ]);
  expect((await marking("SECRET"))[0]?.[0]).toBe("warning");
});

test.each([
  ["OFFICIAL", "OFFICIAL-SENSITIVE", ["error OFFICIAL"]],
  ["Classification: OFFICIAL", "SECRET", ["warning OFFICIAL"]],
  ["OFFICIAL – page header", "SECRET", ["warning OFFICIAL"]],
  ["Classification: Secret", "OFFICIAL", ["warning SECRET"]],
  ["OFFICIAL SENSITIVE", "SECRET", ["error OFFICIAL-SENSITIVE"]],
  ["Official-Sensitive, or so", "OFFICIAL-SENSITIVE", []],
  ["Top Secret", "SECRET", ["warning TOP SECRET"]],
  ["TOP</w:t><w:tab/><w:t>SECRET", "SECRET", ["warning TOP SECRET"]],
  ["Officially secretive", "SECRET", []],
])("for the header %s, a note marked %s has the findings %j", (head, marking, told) => {
  const findings = houseFindings(house(head), scheme(), marking);
  expect(findings.map(({ severity, message }) => `${severity} ${/"(.*)"/.exec(message)?.[1]}`)).toEqual(told);
});

test("prints the note's title in place of the template's", async () => {
  const made = await note(["docx"], house("\uE07A"));
  const files = unzipSync(made.files[0]?.bytes ?? new Uint8Array());
  expect(strFromU8(files["word/header1.xml"] ?? new Uint8Array())).toContain(sampleBrief().title);
});

test("reports a table that fits only the PDF as an error at its element", async () => {
  const cells = (text: string) => Array.from({ length: 8 }, () => `<td>${text}</td>`).join("");
  const source = `<h1>Note</h1>\n<table summary="By year"><tbody><tr>${cells("12,345.6")}</tr></tbody></table>`;
  const request = {
    dossier: sampleDossier(),
    scheme: scheme(),
    template: templateFrom(source),
    brief: BRIEF,
  };
  const findingsFor = async (template?: HouseTemplate) => {
    const made = { ...request, formats: ["pdf", "docx"] as const, ...(template && { house: template }) };
    return expectValue(await generateNote(made, office())).findings.filter(
      ({ code }) => code === "does-not-fit",
    );
  };
  expect(await findingsFor()).toEqual([]);
  const [found] = await findingsFor(house());
  expect(found?.message).toMatch(/^the table "By year" is \d+ mm wider than its line in the Word template/);
  expect(found?.place).toMatchObject({ line: 2, column: 1 });
});
