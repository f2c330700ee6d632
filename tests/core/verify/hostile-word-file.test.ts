import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { XML_LIMITS } from "../../../core/limits/limits.ts";
import { readDocxContent } from "../../../core/verify/docx/read-docx-content.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function times(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join("");
}

function nested(depth: number, name: string, inside: string): string {
  return `<w:${name}>`.repeat(depth) + inside + `</w:${name}>`.repeat(depth);
}

test.each<readonly [string, string, RegExp]>([
  [
    "many deeply nested elements",
    nested(
      380,
      "p",
      times(40_000, (at) => `<w:t w:a="${at}"/>`),
    ),
    /too many elements inside others/,
  ],
  [
    "much deeply nested text",
    nested(380, "p", `<w:t>${times(200_000, (at) => `${at} `)}</w:t>`),
    /too much text in too many elements/,
  ],
  [
    "an element with very many attributes",
    `<w:p ${times(1_000, (at) => `a${at}="${at}" `)}/>`,
    /256 attributes/,
  ],
])("refuses as too large: %s", (_, body, message) => {
  const read = readDocxContent(wordFile(body));
  expect(read.ok).toBe(false);
  expect(read.problems).toMatchObject([{ code: "docx-too-large", message: expect.stringMatching(message) }]);
});

test("reads elements at the deepest level that a note may have", () => {
  const read = readDocxContent(wordFile(nested(XML_LIMITS.note.depth - 4, "ins", "<w:p/>")));
  expect(read.ok).toBe(true);
});

test("reads styles that are based on each other in a long chain or a cycle", () => {
  const style = (id: number, base: number): string =>
    `<w:style w:type="paragraph" w:styleId="s${id}"><w:basedOn w:val="s${base}"/></w:style>`;
  const styles = `<w:styles ${W}>${times(2_000, (at) => style(at, at + 1))}${style(2_000, 0)}</w:styles>`;
  const body = times(2_000, (at) => `<w:p><w:pPr><w:pStyle w:val="s${at}"/></w:pPr></w:p>`);
  expect(readDocxContent(wordFile(body, { "word/styles.xml": styles })).ok).toBe(true);
});

test("reads a bounded number of chart points, whatever count the file states", () => {
  const series = `<c:ser><c:val><c:numRef><c:numCache><c:ptCount val="4000000000"/></c:numCache></c:numRef></c:val></c:ser>`;
  const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${series.repeat(50)}</c:chartSpace>`;
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="chart.xml"/></Relationships>';
  const drawing =
    '<w:p><w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c"/></w:drawing></w:r></w:p>';
  const parts = { "word/chart.xml": chart, "word/_rels/document.xml.rels": relationships };
  const read = readDocxContent(wordFile(drawing, parts));
  const figure = read.ok ? read.value.blocks.find(({ type }) => type === "figure") : undefined;
  const values = figure?.type === "figure" ? figure.chart?.series.flatMap((each) => each.values) : undefined;
  expect(values).toHaveLength(10_000);
});

test("counts the rows that a cell spans, independently of its neighbours", () => {
  const cell = (merge: string): string => `<w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr><w:p/></w:tc>`;
  const row = (...merges: readonly string[]): string => `<w:tr>${merges.map(cell).join("")}</w:tr>`;
  const [restart, continued] = [' w:val="restart"', ""];
  const rows = [
    row(restart, restart),
    row(continued, restart),
    row(continued, continued),
    row(restart, continued),
  ];
  const read = readDocxContent(wordFile(`<w:tbl>${rows.join("")}</w:tbl>`));
  const table = read.ok ? read.value.blocks[0] : undefined;
  expect(
    table?.type === "table" && table.rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan)),
  ).toEqual([[3, 1], [3], [], [1]]);
});

test("reads nested fields as Word shows them", () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const words = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const body = `<w:p>${mark("begin")}${mark("begin")}${mark("separate")}${words("no")}${mark("end")}${mark("separate")}${words("yes")}${mark("end")}</w:p>`;
  const read = readDocxContent(wordFile(body));
  expect(read.ok && read.value.blocks[0]).toMatchObject({ text: "yes" });
  const deep = `<w:p>${(mark("begin") + mark("separate")).repeat(5_000)}${words("a").repeat(5_000)}</w:p>`;
  expect(readDocxContent(wordFile(deep)).ok).toBe(true);
});
