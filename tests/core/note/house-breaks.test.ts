import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import { readDocxContent } from "../../../core/verify/docx/read-docx-content.ts";
import {
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";
import {
  type Files,
  headerOf,
  R,
  relationship,
  relationships,
  stylesOf,
  templateOf,
  W,
} from "../house-template/template-file.ts";

const TEMPLATE = templateFrom(
  `<p class="kicker">Briefing</p><h1>{{note.title}}</h1><nav title="Contents" depth="3"/>
<h2>First</h2><p>Text.</p><h3>Below</h3><p>Text.</p>
<section class="keep"><h2>Second</h2><p>Text.</p></section>
<h2>Third</h2><table><caption>Table</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>`,
  "title: Test\ndescription: A test.\n",
);

function style(id: string, name: string, properties: string, basedOn = "Normal"): string {
  const isDefault = id === "Normal";
  return `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${isDefault ? "" : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
}

const NORMAL = style("Normal", "Normal", "");
const BREAK = "<w:pageBreakBefore/>";

async function noteIn(styles: string, template = TEMPLATE, others: Files = {}): Promise<Note> {
  const files: Files = { ...others, "word/styles.xml": stylesOf(styles) };
  const request = { dossier: sampleDossier(), scheme: scheme(), template, brief: sampleBrief() };
  return expectValue(
    await generateNote({ ...request, formats: ["pdf", "docx"], house: templateOf(files) }, office()),
  );
}

function wordFile({ files }: Note): Uint8Array {
  return files.find(({ format }) => format === "docx")?.bytes ?? new Uint8Array();
}

/** What the contents list of the Word file says. */
function contents(note: Note): readonly (number | undefined)[] {
  const { blocks } = expectValue(readDocxContent(wordFile(note)));
  return blocks.flatMap((block) =>
    block.type === "contents" ? block.entries.map((each) => each.number) : [],
  );
}

/** Parts: First, Below, Second, Third. */
test.each([
  ["none", NORMAL, [1, 1, 1, 1], 1],
  ["of headings 1", NORMAL + style("H", "heading 1", BREAK), [2, 2, 3, 4], 4],
  ["of headings 2", NORMAL + style("H", "heading 2", BREAK), [1, 2, 2, 2], 2],
  [
    "that a heading inherits, over two steps",
    `${NORMAL}${style("B", "Chapter", BREAK)}${style("C", "Part", "", "B")}${style("H", "heading 1", "", "C")}`,
    [2, 2, 3, 4],
    4,
  ],
  [
    "that a heading takes back",
    NORMAL + style("B", "Chapter", BREAK) + style("H", "heading 1", '<w:pageBreakBefore w:val="off"/>', "B"),
    [1, 1, 1, 1],
    1,
  ],
  [
    "of the contents list, which is based on headings 1",
    NORMAL + style("H", "heading 1", BREAK) + style("T", "TOC Heading", "", "H"),
    [3, 3, 4, 5],
    5,
  ],
  [
    "of running text and of the title",
    style("Normal", "Normal", BREAK) + style("T", "Title", BREAK),
    [1, 1, 1, 1],
    1,
  ],
  [
    "of all text, which headings inherit",
    style("Normal", "Normal", BREAK) + style("H", "heading 1", ""),
    [2, 2, 3, 4],
    4,
  ],
])("counts page breaks of styles: %s", async (_, styles, pages, count) => {
  const note = await noteIn(styles);
  expect([contents(note), note.wordPages?.pages]).toEqual([pages, count]);
});

test("ignores page breaks of other styles in the file", async () => {
  const note = await noteIn(style("Normal", "Normal", BREAK) + style("H", "heading 1", ""));
  const { "word/styles.xml": part = new Uint8Array() } = unzipSync(wordFile(note));
  const found = [
    ...strFromU8(part).matchAll(/w:styleId="(\w+)">(?:(?!<\/w:style>).)*<w:pageBreakBefore w:val="(\d)"\/>/g),
  ];
  expect(found.map(([, id, value]) => [id, value])).toEqual([
    ["Normal", "0"],
    ["Heading1", "1"],
  ]);
});

test("begins no page at a heading in a table", async () => {
  const nested = templateFrom(
    `<h1>{{note.title}}</h1><nav title="Contents" depth="3"/><h2>First</h2><table><caption>Table</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td><h3>In a cell</h3><p>Text.</p></td></tr></tbody></table>`,
    "title: Test\ndescription: A test.\n",
  );
  const note = await noteIn(NORMAL + style("H", "heading 2", BREAK), nested);
  const { "word/document.xml": part = new Uint8Array() } = unzipSync(wordFile(note));
  expect(strFromU8(part)).toContain('<w:pStyle w:val="Heading2"/><w:pageBreakBefore w:val="0"/>');
  expect(note.wordPages?.pages).toBe(1);
});

test("reserves space for a letterhead on pages of its header type", async () => {
  const words = "The working group met twice and left open who pays for the survey. ".repeat(5);
  const long = templateFrom(
    `<h1>{{note.title}}</h1><nav title="Contents" depth="2"/>${["One", "Two", "Three", "Four"]
      .map((name) => `<h2>${name}</h2>${`<p>${words}</p>`.repeat(6)}`)
      .join("")}`,
    "title: Test\ndescription: A test.\n",
  );
  const high = `<w:p><w:pPr><w:spacing w:before="6000"/></w:pPr><w:r><w:t>Ministry</w:t></w:r></w:p>`;
  const plain = contents(await noteIn(NORMAL, long));
  const first = contents(await noteIn(NORMAL, long, pagesWith("first", high)));
  const even = contents(await noteIn(NORMAL, long, pagesWith("even", high)));
  expect([plain, first, even]).toEqual([
    [1, 1, 2, 2],
    [1, 2, 2, 3],
    [1, 1, 2, 3],
  ]);
});

/** A template with another header on pages of one kind. */
function pagesWith(kind: "first" | "even", blocks: string): Files {
  const section = `<w:headerReference w:type="${kind}" r:id="k"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>${kind === "first" ? "<w:titlePg/>" : ""}`;
  return {
    "word/header2.xml": headerOf(blocks),
    "word/settings.xml": `<w:settings ${W}>${kind === "even" ? "<w:evenAndOddHeaders/>" : ""}</w:settings>`,
    "word/_rels/document.xml.rels": relationships(
      relationship("s", "styles", "styles.xml"),
      relationship("t", "settings", "settings.xml"),
      relationship("k", "header", "header2.xml"),
    ),
    "word/document.xml": `<w:document ${W} ${R}><w:body><w:sectPr>${section}</w:sectPr></w:body></w:document>`,
  };
}
