import { expect, test } from "vitest";
import type { Block } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { type ReadPlace, readSheets } from "../../../support/pdf-places.ts";
import { office } from "../../../support/sample.ts";
import { greyPng } from "../docx/png.ts";
import {
  callout,
  cell,
  columns,
  descriptions,
  documentOf,
  headCell,
  heading,
  list,
  note,
  numbered,
  paragraph,
  quotation,
  repeatedReference,
  row,
  signOff,
  table,
} from "../docx/tree.ts";
import { section } from "./sections-document.ts";
import { contentOf, placeOf, prose, SENTENCE, sheetsOf } from "./set-sheets.ts";

const { paper, text } = DEFAULT_HOUSE_STYLE;
const RIGHT = paper.width - paper.margin.right;

/** From the baseline of one line down to that of another on the same page. */
function distance(places: readonly ReadPlace[], upper: string, lower: string): number {
  return placeOf(places, upper).baseline - placeOf(places, lower).baseline;
}

test("has the same space after a group or two columns as after their last paragraph", async () => {
  const plain = await contentOf([paragraph("Upper"), paragraph("Lower")]);
  const grouped = await contentOf([{ type: "group", children: [paragraph("Upper")] }, paragraph("Lower")]);
  expect(distance(grouped, "Upper", "Lower")).toBeCloseTo(distance(plain, "Upper", "Lower"), 1);
  const columned = await contentOf([
    section({ columns: 2, children: [paragraph("Upper"), paragraph("Beside")] }),
    paragraph("Lower"),
  ]);
  expect(distance(columned, "Upper", "Lower")).toBeGreaterThan(distance(plain, "Upper", "Lower"));
});

test("separates two footnote references by a comma that is an artifact", async () => {
  const [sheet] = await sheetsOf([
    paragraph(["First", note(1, "A source."), ". Second", note(2, "Another."), repeatedReference(1), "."]),
  ]);
  const small = sheet?.places.filter(({ size }) => size < 8) ?? [];
  expect(small.map(({ text: word, artifact }) => `${word}${artifact ? " (artifact)" : ""}`)).toEqual([
    "1",
    "2",
    ", (artifact)",
    "1",
  ]);
});

test("spaces items that begin with a low picture like lines", async () => {
  const rule = (name: string): Block => ({
    type: "figure",
    caption: [],
    content: { type: "image", name },
    alternative: "A rule",
  });
  const items = list([rule("rule"), rule("rule"), "Text"]);
  const [sheet] = await sheetsOf([items], {}, { rule: greyPng(40, 2) });
  const bullets = sheet?.places.filter((place) => place.text.startsWith("•")) ?? [];
  expect(bullets).toHaveLength(3);
  const { leading } = text.body;
  for (const [index, { baseline }] of bullets.slice(1).entries())
    expect((bullets[index]?.baseline ?? 0) - baseline).toBeGreaterThanOrEqual(leading);
});

test("sets a table as wide as lines of text", async () => {
  const places = await contentOf([
    table({ columns: columns("start", "end"), body: [row("Left", "Right"), row("more", "and more")] }),
  ]);
  const { x, width } = placeOf(places, "Right");
  expect(x + width).toBeCloseTo(RIGHT, 0);
});

test("spaces the paragraphs of a cell", async () => {
  const places = await contentOf([
    table({
      columns: columns("start"),
      body: [row(cell([paragraph("One line"), paragraph("Another line")]))],
    }),
  ]);
  expect(distance(places, "One line", "Another line")).toBeGreaterThan(text.table.leading + 2);
});

test("does not break a short entry in favour of a long one", async () => {
  const places = await contentOf([
    table({
      columns: columns("start", "start"),
      body: [row(paragraph(["Row number 14", note(1, "A note.")]), prose(6)), row("Row 2", prose(3))],
    }),
  ]);
  expect(placeOf(places, "Row number").text).toBe("Row number 14");
});

test("shrinks stated widths that exceed the table so that other columns fit their words", async () => {
  const places = await contentOf([
    table({
      columns: [
        { alignment: "start", width: 0.9 },
        { alignment: "start", width: 0.9 },
        { alignment: "start" },
      ],
      body: [row("First", "Second", "Internationalisation")],
    }),
  ]);
  const { x, width } = placeOf(places, "Internationalisation");
  expect(x + width).toBeLessThanOrEqual(RIGHT + 0.5);
});

test("measures a cell beside a spanning one in its own column", async () => {
  const places = await contentOf([
    table({
      columns: columns("start", "start", "start"),
      body: [
        row(cell("A", { rowSpan: 2 }), "b", prose(4)),
        row("Internationalisation of trade", prose(4)),
        row("c", "d", "e"),
      ],
    }),
  ]);
  expect(placeOf(places, "Internationalisation").text).toBe("Internationalisation of trade");
});

test("does not break a term where its longest word still leaves room for the description", async () => {
  const places = await contentOf([descriptions(["Internationalisation", prose(2)], ["Date", "Monday"])]);
  expect(placeOf(places, "Internationalis").text).toBe("Internationalisation");
});

test("fits list labels of two and three digits beside their items", async () => {
  const items = Array.from({ length: 12 }, (_, index) => `item ${index + 1}`);
  const places = await contentOf([numbered(items), numbered(["one more", "and another"], { start: 998 })]);
  expect(distance(places, "12.", "item 12")).toBeCloseTo(0, 1);
  expect(distance(places, "999.", "and another")).toBeCloseTo(0, 1);
});

test("repeats a table's head inside the background of a callout", async () => {
  const rows = Array.from({ length: 60 }, (_, index) => row(`Row ${index}`, "1.5"));
  const body = table({
    columns: columns("start", "decimal"),
    head: [row(headCell("Partner"), headCell("Value"))],
    body: rows,
  });
  const [, second] = await sheetsOf([callout("key", "Callout", [body])]);
  const head = placeOf(second?.places ?? [], "Partner");
  const first = placeOf(second?.places ?? [], "Row");
  expect(head.artifact).toBe(true);
  expect(head.x).toBeCloseTo(first.x, 1);
  expect(head.baseline).toBeGreaterThan(first.baseline);
});

test("prints a footnote of a header row once, on the first page", async () => {
  const head = row(headCell(paragraph(["Head", note(1, "Once and for all.")])), headCell("Text"));
  const rows = Array.from({ length: 80 }, (_, index) => row(`Row ${index}`, "words"));
  const sheets = await sheetsOf([table({ columns: columns("start", "start"), head: [head], body: rows })]);
  const where = sheets.map(({ places }) => places.filter((each) => each.text.includes("Once")).length);
  expect(where).toEqual([1, ...where.slice(1).map(() => 0)]);
  expect(sheets.length).toBeGreaterThan(1);
});

test("moves a row that fits a page to the next page whole", async () => {
  const rows = [row("Short", "words"), row("Tall", prose(50)), row("Last", "words")];
  const sheets = await sheetsOf([
    ...Array.from({ length: 6 }, () => paragraph(prose(5))),
    table({ columns: columns("start", "start"), body: rows }),
  ]);
  const beside = sheets.map(({ places }) => places.filter(isBeside).length);
  expect(sheets[0]?.places.some((each) => each.text === "Short")).toBe(true);
  expect(beside[0]).toBe(1);
  expect(beside[1]).toBeGreaterThan(20);
});

/** Content of a second column or description. */
function isBeside({ artifact, x }: ReadPlace): boolean {
  return !artifact && x > paper.margin.left + 20;
}

test("starts a row that is taller than a page below its header rows without a page break", async () => {
  const body = [row("Energy", cell(Array.from({ length: 40 }, () => paragraph(prose(4)))))];
  const head = [row(headCell("Topic"), headCell("Background"))];
  const sheets = await sheetsOf([
    paragraph(prose(3)),
    table({ columns: columns("start", "start"), head, body }),
  ]);
  const first = sheets[0]?.places ?? [];
  expect(placeOf(first, "Energy").baseline).toBeGreaterThan(paper.height / 2);
  expect(first.filter(({ artifact }) => !artifact).at(-1)?.baseline).toBeLessThan(120);
});

test("breaks pages between rows that a cell spans, and draws the rule below the cell at its end", async () => {
  const rows = Array.from({ length: 60 }, (_, index) =>
    index === 0 ? row(cell("Ministry", { rowSpan: 60 }), `Row ${index}`) : row(`Row ${index}`),
  );
  const sheets = await sheetsOf([
    paragraph(prose(10)),
    table({ columns: columns("start", "start"), body: rows }),
  ]);
  const counts = sheets.map(({ places }) => places.filter((each) => each.text.startsWith("Row ")).length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(counts[0]).toBeGreaterThan(20);
});

test("splits a description between lines, with at least two on each page", async () => {
  const parted: number[] = [];
  for (let lines = 30; lines <= 38; lines += 1) {
    const fill = Array.from({ length: lines }, (_, index) => paragraph(`Line ${index}`));
    const sheets = await sheetsOf([...fill, descriptions(["Background", prose(6)])]);
    const counts = sheets.map(({ places }) => places.filter(isBeside).length).filter((count) => count > 0);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    parted.push(counts.length);
  }
  expect(parted).toContain(2);
}, 60_000);

test("splits a long footnote between pages where moving its reference would leave a gap", async () => {
  const sheets = await sheetsOf([
    ...Array.from({ length: 4 }, () => paragraph(prose(4))),
    paragraph(["Here is the call.", note(1, prose(60))]),
    paragraph("The text goes on."),
  ]);
  const noteLines = sheets.map(({ places }) => places.filter(({ size }) => size === text.note.size).length);
  expect(sheets[0]?.places.some((each) => each.text.startsWith("Here is the call"))).toBe(true);
  expect(noteLines[0]).toBeGreaterThan(20);
  expect(noteLines[1]).toBeGreaterThan(4);
});

test("moves a short footnote with its reference", async () => {
  const fill = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Line ${index}`));
  const sheets = await sheetsOf([...fill(34), paragraph(["The call.", note(1, prose(3))])]);
  const pages = sheets.map(({ places }) => [
    places.some((each) => each.text.startsWith("The call")),
    places.some(({ size, artifact }) => size === text.note.size && !artifact),
  ]);
  for (const [call, below] of pages) expect(below).toBe(call);
});

test("begins a new page at a page break in a section of two columns", async () => {
  const sheets = await sheetsOf([
    section({ columns: 2, children: [paragraph("Before"), { type: "pageBreak" }, paragraph("Behind")] }),
  ]);
  expect(sheets).toHaveLength(2);
});

test("balances two columns, and continues them side by side on the next page", async () => {
  const sheets = await sheetsOf([
    section({ columns: 2, children: Array.from({ length: 30 }, () => paragraph(prose(5))) }),
  ]);
  for (const { places } of sheets.slice(1)) {
    const lines = places.filter(({ artifact }) => !artifact);
    const left = lines.filter(({ x }) => x < paper.width / 2 - 20).length;
    expect(Math.abs(left - (lines.length - left))).toBeLessThanOrEqual(3);
  }
});

test("keeps a group on one page if a page can hold it", async () => {
  const before = Array.from({ length: 8 }, () => paragraph(prose(4)));
  const small = await sheetsOf([
    ...before,
    {
      type: "group",
      children: [heading(2, "g", "Group"), ...Array.from({ length: 5 }, () => paragraph(prose(4)))],
    },
  ]);
  expect(small.map(({ places }) => places.some((each) => each.text === "Group"))).toEqual([false, true]);
  const large = await sheetsOf([
    ...before,
    {
      type: "group",
      children: [heading(2, "g", "Group"), ...Array.from({ length: 20 }, () => paragraph(prose(4)))],
    },
  ]);
  expect(large[0]?.places.some((each) => each.text === "Group")).toBe(true);
});

test.each<readonly [string, Block]>([
  ["a table", table({ columns: columns("start"), head: [row(headCell("Head"))], body: [row("Next")] })],
  ["a list", list(["Next"])],
  ["a callout", callout("key", [], "Next")],
  ["a description", descriptions(["Term", "Next"])],
  ["a sign-off", signOff(["Label", "Next"])],
])(
  "a heading stays with %s that follows it",
  async (_, block) => {
    for (let lines = 36; lines <= 44; lines += 1) {
      const fill = Array.from({ length: lines }, (_each, index) => paragraph(`Line ${index}`));
      const sheets = await sheetsOf([...fill, heading(2, "h", "Heading"), block]);
      for (const { places } of sheets) {
        expect(places.some((each) => each.text === "Heading")).toBe(
          places.some((each) => each.text === "Next"),
        );
      }
    }
  },
  60_000,
);

test("shortens the footer before the page number on narrow paper, and sets a long marking smaller", async () => {
  const narrow = { ...DEFAULT_HOUSE_STYLE, paper: { ...paper, width: 297.64, height: 419.53 } };
  const meta = {
    footer: "Version 3 of a note whose footer says more than one line holds, 17 March 2026",
    marking: {
      text: "OFFICIAL-SENSITIVE FOR THE EYES OF THE AMBASSADOR AND DEPUTY ALONE",
      alignment: "centre",
    },
  } as const;
  const document = documentOf([heading(1, "title", "Title")], meta);
  const [sheet] = await readSheets(writePdf(document, narrow, office().fonts).bytes);
  const places = sheet?.places ?? [];
  const [foot, number] = [placeOf(places, "Version 3"), placeOf(places, "Page 1")];
  expect(foot.text).toMatch(/…$/);
  expect(foot.x + foot.width).toBeLessThan(number.x - 5);
  for (const marking of places.filter((each) => each.text === meta.marking.text)) {
    expect(marking.x).toBeGreaterThanOrEqual(paper.margin.left - 0.5);
    expect(marking.x + marking.width).toBeLessThanOrEqual(297.64 - paper.margin.right + 0.5);
  }
});

test("breaks no line inside a portion mark", async () => {
  const broken: string[] = [];
  for (let length = 60; length < 110; length += 1) {
    const before = `${prose(2).slice(0, length)} `;
    const marked = paragraph([before, { type: "portionMark", value: "O-S" }, SENTENCE]);
    const places = await contentOf([marked]);
    broken.push(...places.map((each) => each.text).filter((words) => /\(O-$/.test(words.trim())));
  }
  expect(broken).toEqual([]);
}, 60_000);

test.each([
  ["beside its term", 0],
  ["below its term, in a narrow column", 9],
])("ignores page breaks inside a description %s", async (_, quotations) => {
  const children = [paragraph("Before"), { type: "pageBreak" } as const, paragraph("Behind")];
  const narrowed = Array.from({ length: quotations }).reduce<Block>(
    (inner) => quotation([inner]),
    descriptions(["Term", children]),
  );
  const sheets = await sheetsOf([narrowed]);
  expect(sheets).toHaveLength(1);
  expect(distance(sheets[0]?.places ?? [], "Term", "Before") > 1).toBe(quotations > 0);
});
