import { expect, test } from "vitest";
import type { Table } from "../../../../core/document/node.ts";
import { bodyXml, elements, firstValue, outline, partOf, type WordElement } from "./open-docx.ts";
import { cell, columns, headCell, list, note, paragraph, row, table } from "./tree.ts";

const TRADE = table({
  caption: "Trade",
  summary: "Two metals by row, one year by column.",
  columns: columns("start", "decimal"),
  head: [row(headCell("Metal"), headCell("£ million"))],
  body: [row(headCell("Titanium"), "118.4"), row(headCell("Tantalum"), "9.75")],
});

function cells(xml: string): readonly WordElement[] {
  return elements(xml, "w:tc");
}

function widths(node: Table): readonly number[] {
  return elements(bodyXml(node), "w:gridCol").map((each) => Number(each.attributes["w:w"]));
}

test("writes a caption above its table, kept with it", () => {
  const [caption] = elements(bodyXml(TRADE), "w:p");
  expect(caption && firstValue(caption, "w:pStyle")).toBe("Caption");
  expect(caption && elements(caption, "w:keepNext")).toHaveLength(1);
});

test("writes caption and summary as title and description of the table", () => {
  const xml = bodyXml(TRADE);
  expect(firstValue(xml, "w:tblCaption")).toBe("Trade");
  expect(firstValue(xml, "w:tblDescription")).toBe("Two metals by row, one year by column.");
});

test("repeats header rows on every page and splits no row", () => {
  const rows = elements(bodyXml(TRADE), "w:tr");
  expect(rows.map((each) => elements(each, "w:tblHeader").length)).toEqual([1, 0, 0]);
  expect(rows.map((each) => elements(each, "w:cantSplit").length)).toEqual([1, 1, 1]);
});

test("keeps header rows with the first body row", () => {
  const kept = cells(bodyXml(TRADE)).map((each) => elements(each, "w:keepNext").length);
  expect(kept).toEqual([1, 1, 0, 0, 0, 0]);
});

test("uses the header style in header rows, and marks the first column as header", () => {
  expect(outline(bodyXml(TRADE))).toEqual([
    "Caption: Trade",
    "TableHead: Metal",
    "TableHead: £ million",
    "TableText: Titanium",
    "TableText: 118.4",
    "TableText: Tantalum",
    "TableText: 9.75",
    "TableEnd: ",
  ]);
  expect(elements(bodyXml(TRADE), "w:tblLook")[0]?.attributes).toMatchObject({
    "w:val": "06a0",
    "w:firstRow": "1",
    "w:firstColumn": "1",
  });
});

test("aligns columns as stated", () => {
  const node = table({ columns: columns("start", "centre", "end"), body: [row("a", "b", "c")] });
  const alignments = cells(bodyXml(node)).map((each) => firstValue(each, "w:jc"));
  expect(alignments).toEqual([undefined, "center", "right"]);
});

test("aligns numbers at their decimal points", () => {
  const node = table({
    columns: columns("decimal"),
    body: [row("118.4"), row("9.75"), row("1,204"), row("n/a")],
  });
  const indents = cells(bodyXml(node)).map((each) =>
    Number(elements(each, "w:ind")[0]?.attributes["w:right"] ?? 0),
  );
  const digit = Math.round(0.507 * 10.5 * 20);
  expect(indents[0]).toBe(digit);
  expect(indents[1]).toBe(0);
  expect(indents[2]).toBeGreaterThan(2 * digit);
  expect(indents[3]).toBe(indents[2]);
});

test("merges a cell that spans columns and rows, and fills the grid in every row", () => {
  const node = table({
    columns: columns("start", "start", "start"),
    body: [
      row(cell("a", { rowSpan: 2, columnSpan: 2 }), "b"),
      row("c"),
      row("d", cell("e", { columnSpan: 2 })),
    ],
  });
  const grid = elements(bodyXml(node), "w:tr").map((each) =>
    elements(each, "w:tc").map((tc) =>
      `${firstValue(tc, "w:gridSpan") ?? 1} ${firstValue(tc, "w:vMerge") ?? ""}`.trim(),
    ),
  );
  expect(grid).toEqual([
    ["2 restart", "1"],
    ["2 continue", "1"],
    ["1", "2"],
  ]);
});

test("keeps the column of a cell that spans rows in the middle or at the end", () => {
  const node = table({
    columns: columns("start", "start", "start"),
    body: [row("a", cell("b", { rowSpan: 3 }), cell("c", { rowSpan: 2 })), row("d"), row("e", "f")],
  });
  const text = elements(bodyXml(node), "w:tr").map((each) =>
    elements(each, "w:tc").map((tc) => elements(tc, "w:t")[0]?.text ?? ""),
  );
  expect(text).toEqual([
    ["a", "b", "c"],
    ["d", "", ""],
    ["e", "", "f"],
  ]);
});

test("keeps stated widths, and divides the rest by content", () => {
  const node = table({
    columns: [{ alignment: "start", width: 0.5 }, { alignment: "start" }, { alignment: "start" }],
    body: [row("x", "short", "a much longer text that needs its room")],
  });
  const [first = 0, second = 0, third = 0] = widths(node);
  const whole = first + second + third;
  expect(whole).toBeCloseTo((595.28 - 2 * 60) * 20, -1);
  // Of the columns with the room behind the last, as in the PDF.
  expect(first / (whole + 6 * 20)).toBeCloseTo(0.5, 3);
  expect(third).toBeGreaterThan(second);
});

test("gives columns with equal words equal widths", () => {
  const [first = 0, second = 0] = widths(
    table({ columns: columns("start", "start"), body: [row("a", "a")] }),
  );
  expect(first - 6 * 20).toBeCloseTo(second, -1);
});

test("makes no column narrower than its longest word while there is space", () => {
  const long = "word ".repeat(300);
  const node = table({ columns: columns("start", "start"), body: [row("Internationalisation", long)] });
  expect(widths(node)[0]).toBeGreaterThan(20 * 10.5 * 0.4 * 20);
});

function houseTable(): WordElement {
  const styles = elements(partOf([], "word/styles.xml"), "w:style");
  const style = styles.find(({ attributes }) => attributes["w:styleId"] === "HouseTable");
  if (style === undefined) throw new Error("no house table");
  return style;
}

test("defines rules in the table style: none vertical, a thicker one below the header", () => {
  const xml = bodyXml(TRADE);
  expect(firstValue(xml, "w:tblStyle")).toBe("HouseTable");
  expect(elements(xml, "w:tcBorders")).toEqual([]);
  const lines = elements(houseTable(), "w:tblBorders").flatMap((each) => each.children);
  expect(lines.map((each) => each.name)).toEqual(["w:bottom", "w:insideH"]);
  const [head] = elements(houseTable(), "w:tblStylePr");
  expect(head?.attributes["w:type"]).toBe("firstRow");
  expect(head && elements(head, "w:bottom")[0]?.attributes["w:sz"]).toBe("8");
});

test("draws the thicker rule below each header row, including spanning cells", () => {
  const head = [
    row(headCell("Region", { rowSpan: 2 }), headCell("Trade", { columnSpan: 2 })),
    row(headCell("Year"), headCell("£ million")),
  ];
  const xml = bodyXml(
    table({ columns: columns("start", "end", "end"), head, body: [row("A", "2025", "3")] }),
  );
  const rules = elements(xml, "w:tcBorders").flatMap((each) => each.children);
  expect(rules.map((each) => [each.name, each.attributes["w:sz"]])).toEqual(
    Array.from({ length: 5 }, () => ["w:bottom", "8"]),
  );
  expect(new Set(rules.map((each) => each.attributes["w:color"]))).toEqual(new Set(["1f3a5f"]));
});

test("ends every cell with a paragraph", () => {
  const node = table({ columns: columns("start", "start", "start"), body: [row([], TRADE, list(["a"]))] });
  const outer = elements(bodyXml(node), "w:tr")[0]?.children.filter((each) => each.name === "w:tc");
  expect(outer?.map((each) => each.children.at(-1)?.name)).toEqual(["w:p", "w:p", "w:p"]);
});

test("keeps the space after a table, and does not join two tables", () => {
  const xml = bodyXml([
    TRADE,
    paragraph("after"),
    table({ columns: columns("start"), body: [row("a")] }),
    table({ columns: columns("start"), body: [row("b")] }),
  ]);
  expect(xml).not.toContain("</w:tbl><w:tbl>");
  const after = elements(xml, "w:p").find((each) => elements(each, "w:t")[0]?.text === "after");
  expect(Number(after && elements(after, "w:spacing")[0]?.attributes["w:before"])).toBeGreaterThan(100);
});

test("ends a document after a table with a paragraph one point high", () => {
  expect(bodyXml(TRADE)).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="TableEnd"\/><\/w:pPr><\/w:p>$/);
});

test("begins a page before a table without a caption by a paragraph one point high", () => {
  const xml = bodyXml([{ type: "pageBreak" }, table({ columns: columns("start"), body: [row("a")] })]);
  expect(outline(xml)).toEqual(["TableEnd: ", "TableText: a", "TableEnd: "]);
  expect(xml.startsWith("<w:p>")).toBe(true);
  expect(elements(xml, "w:pageBreakBefore")).toHaveLength(1);
});

test("does not write a table without rows", () => {
  expect(bodyXml(table({ columns: columns("start"), body: [] }))).toBe("");
});

const MONTHS = "January February March April May June July August September October November December";

test("splits words of the widest column, not numbers, in a table of many columns", () => {
  const node = table({
    columns: columns("start", ...MONTHS.split(" ").map(() => "start" as const)),
    head: [row(...["Responsibilities", ...MONTHS.split(" ")].map((each) => headCell(each)))],
    body: [row(headCell("Internationalisation"), ...MONTHS.split(" ").map((_, month) => `${1234 * month}`))],
  });
  const [first = 0, ...months] = widths(node);
  for (const [month, width] of months.entries()) {
    const padding = month === 11 ? 0 : 4;
    expect(width).toBeGreaterThan((`${1234 * month}`.length * 0.507 * 9.5 + padding) * 20);
  }
  expect(months[4]).toBeGreaterThan((1.842 * 9.5 + 4) * 20);
  expect(first).toBeLessThan(80 * 20);
});

test("measures footnote references and the indent after a number", () => {
  const figures = ["118.4", ["9.75", note(12, "As of 2022")]] as const;
  const node = table({
    columns: columns("decimal", "start"),
    body: figures.map((figure) => row(cell(paragraph(figure)), "a word ".repeat(200))),
  });
  const digit = 0.507 * 10.5;
  const tail = 0.252 * 10.5 + 2 * digit + 2 * 0.65 * digit;
  expect(widths(node)[0]).toBeGreaterThan((3 * digit + tail + 6) * 20);
});
