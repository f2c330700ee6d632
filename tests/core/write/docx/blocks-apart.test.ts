import { expect, test } from "vitest";
import { bodyXml, elements, firstValue, outline, partOf, type WordElement } from "./open-docx.ts";
import { callout, columns, descriptions, list, paragraph, quotation, row, signOff, table } from "./tree.ts";

const STYLES = elements(partOf([], "word/styles.xml"), "w:style");

function tableStyle(xml: string): WordElement {
  const id = firstValue(xml, "w:tblStyle");
  const style = STYLES.find(({ attributes }) => attributes["w:styleId"] === id);
  if (style === undefined) throw new Error(`no table style ${id}`);
  return style;
}

test("a callout is one cell with a bar and a ground, and stays on one page", () => {
  const xml = bodyXml(callout("caution", "Do not raise", ["The case.", list(["Nor this."])]));
  expect(elements(xml, "w:tc")).toHaveLength(1);
  expect(elements(xml, "w:cantSplit")).toHaveLength(1);
  expect(elements(tableStyle(xml), "w:tblBorders")[0]?.children.map((each) => each.name)).toEqual(["w:left"]);
  expect(outline(xml).slice(0, 3)).toEqual([
    "CautionCalloutTitle: Do not raise",
    "Normal: The case.",
    "ListBullet: Nor this.",
  ]);
});

test("a callout's title describes it to those who do not see it", () => {
  expect(firstValue(bodyXml(callout("key", "Bottom line", "x")), "w:tblCaption")).toBe("Bottom line");
});

test("no two kinds of callout look the same", () => {
  const looks = (["key", "caution", "restricted", "note"] as const).map((kind) => {
    const style = tableStyle(bodyXml(callout(kind, "Title", "x")));
    const bar = elements(style, "w:left").find(({ attributes }) => attributes["w:sz"] !== undefined);
    return `${bar?.attributes["w:color"]} ${elements(style, "w:shd")[0]?.attributes["w:fill"]}`;
  });
  expect(new Set(looks).size).toBe(4);
});

test("all looks of a callout are its style's, so that an editor restyles all of a kind at once", () => {
  const xml = bodyXml(callout("caution", "Do not raise", "x"));
  const direct = ["w:tcBorders", "w:tblBorders", "w:shd", "w:tblCellMar", "w:tcMar", "w:color"];
  for (const name of direct) expect(elements(xml, name)).toEqual([]);
});

test("a callout without a title has no empty line for one", () => {
  expect(outline(bodyXml(callout("note", [], "x")))).toEqual(["Normal: x", "TableEnd: "]);
});

test("the lists of a callout begin at its own edge", () => {
  const xml = bodyXml(list([["outer", callout("note", "Box", list(["inner"]))]]));
  const inner = elements(xml, "w:p").find((each) => elements(each, "w:t")[0]?.text === "inner");
  expect(inner && firstValue(inner, "w:ilvl")).toBe("0");
});

test("terms stand beside their descriptions, in two columns without lines", () => {
  const xml = bodyXml(descriptions(["Date", "19 March"], ["Place", ["Astana", "House of Ministries"]]));
  const rows = elements(xml, "w:tr").map((each) => elements(each, "w:t").map(({ text }) => text));
  expect(rows).toEqual([
    ["Date", "19 March"],
    ["Place", "Astana", "House of Ministries"],
  ]);
  expect(elements(tableStyle(xml), "w:tblBorders")).toEqual([]);
  expect(elements(xml, "w:tblLook")[0]?.attributes).toMatchObject({
    "w:firstRow": "0",
    "w:firstColumn": "1",
  });
});

test("a quotation is in Word's style for quotations, which has its indents", () => {
  const xml = bodyXml(quotation(["said", paragraph("who", "small")]));
  expect(outline(xml)).toEqual(["Quote: said", "SmallText: who"]);
  const indents = elements(xml, "w:p").map((each) => elements(each, "w:ind")[0]?.attributes);
  expect(indents).toEqual([undefined, { "w:left": "480", "w:right": "480" }]);
});

test("a quotation in a quotation is indented further", () => {
  const xml = bodyXml(quotation(["a", quotation("b")]));
  expect(elements(xml, "w:ind")[0]?.attributes).toEqual({ "w:left": "960", "w:right": "960" });
});

test("a sign-off is never split: each row but the last stays with the next", () => {
  const xml = bodyXml(signOff(["Author", "A"], ["Cleared", "B"], ["Signed", ""]));
  expect(elements(xml, "w:tr").map((each) => elements(each, "w:keepNext").length)).toEqual([2, 2, 0]);
  expect(elements(xml, "w:cantSplit")).toHaveLength(3);
});

test("a sign-off stands apart from the paragraph above it", () => {
  const xml = bodyXml([paragraph("a"), paragraph("b"), signOff(["Author", "A"])]);
  const after = elements(xml, "w:p").map((each) => elements(each, "w:spacing")[0]?.attributes["w:after"]);
  expect(after.slice(0, 2)).toEqual([undefined, "320"]);
});

test("an empty field of a sign-off leaves room for a hand", () => {
  const xml = bodyXml(signOff(["Author", "A"], ["Signed", ""]));
  expect(elements(xml, "w:tr").map((each) => elements(each, "w:trHeight").length)).toEqual([0, 1]);
});

test("the rule above a sign-off is its style's", () => {
  const borders = elements(tableStyle(bodyXml(signOff(["Author", "A"]))), "w:tblBorders");
  expect(borders[0]?.children.map((each) => each.name)).toEqual(["w:top"]);
});

test("nothing is written for lists of terms and sign-offs that are empty", () => {
  expect(bodyXml([descriptions(), signOff()])).toBe("");
});

test("no paragraph is empty but where Word insists on one between and after tables", () => {
  const xml = bodyXml([
    callout("key", "a", "b"),
    callout("note", "c", "d"),
    paragraph("text"),
    quotation("q"),
    { type: "pageBreak" },
    list(["x"]),
    descriptions(["t", "d"]),
    paragraph("text"),
    table({ caption: "T", columns: columns("start"), body: [row("a")] }),
    signOff(["Author", "A"]),
  ]);
  const empty = outline(xml).filter((each) => each.endsWith(": "));
  expect(empty).toEqual(["TableEnd: ", "TableEnd: ", "TableEnd: "]);
});
