import { expect, test } from "vitest";
import { bodyXml, elements, firstValue, outline, partOf, type WordElement } from "./open-docx.ts";
import {
  callout,
  cell,
  columns,
  descriptions,
  list,
  paragraph,
  quotation,
  row,
  signOff,
  table,
} from "./tree.ts";

const STYLES = elements(partOf([], "word/styles.xml"), "w:style");

function tableStyle(xml: string): WordElement {
  const id = firstValue(xml, "w:tblStyle");
  const style = STYLES.find(({ attributes }) => attributes["w:styleId"] === id);
  if (style === undefined) throw new Error(`no table style ${id}`);
  return style;
}

test("writes a callout as one cell with a bar and a background, kept on one page", () => {
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

test("writes a callout's title as the table's title", () => {
  expect(firstValue(bodyXml(callout("key", "Bottom line", "x")), "w:tblCaption")).toBe("Bottom line");
});

test("formats all kinds of callouts differently", () => {
  const looks = (["key", "caution", "restricted", "note"] as const).map((kind) => {
    const style = tableStyle(bodyXml(callout(kind, "Title", "x")));
    const bar = elements(style, "w:left").find(({ attributes }) => attributes["w:sz"] !== undefined);
    return `${bar?.attributes["w:color"]} ${elements(style, "w:shd")[0]?.attributes["w:fill"]}`;
  });
  expect(new Set(looks).size).toBe(4);
});

test("formats callouts by their table style only", () => {
  const xml = bodyXml(callout("caution", "Do not raise", "x"));
  const direct = ["w:tcBorders", "w:tblBorders", "w:shd", "w:tblCellMar", "w:tcMar", "w:color"];
  for (const name of direct) expect(elements(xml, name)).toEqual([]);
});

test("writes no empty line for a callout without a title", () => {
  expect(outline(bodyXml(callout("note", [], "x")))).toEqual(["Normal: x", "TableEnd: "]);
});

test("begins lists in a callout at its edge", () => {
  const xml = bodyXml(list([["outer", callout("note", "Box", list(["inner"]))]]));
  const inner = elements(xml, "w:p").find((each) => elements(each, "w:t")[0]?.text === "inner");
  expect(inner && firstValue(inner, "w:ilvl")).toBe("0");
});

test("writes terms and descriptions as paragraphs with a hanging indent", () => {
  const xml = bodyXml(descriptions(["Date", "19 March"], ["Place", ["Astana", "House of Ministries"]]));
  expect(outline(xml)).toEqual([
    "Description: Date19 March",
    "Description: PlaceAstana",
    "DescriptionContinue: House of Ministries",
  ]);
  const [first] = elements(xml, "w:p");
  const runs = elements(first ?? "", "w:r").map((each) => each.children.at(-1)?.name);
  expect(runs).toEqual(["w:t", "w:tab", "w:t"]);
  expect(elements(first ?? "", "w:r").map((each) => firstValue(each, "w:rStyle"))).toEqual([
    "Term",
    undefined,
    undefined,
  ]);
  expect(elements(xml, "w:ind")).toEqual([]);
});

test("has more space after a description list than between its items", () => {
  const xml = bodyXml([descriptions(["Date", "19 March"], ["Place", "Astana"]), paragraph("after")]);
  const after = elements(xml, "w:p").map((each) => elements(each, "w:spacing")[0]?.attributes["w:after"]);
  expect(after).toEqual([undefined, "160", undefined]);
});

test("sets the term above a description that begins with another block, on the same page", () => {
  const xml = bodyXml(descriptions(["Agenda", list(["a", "b"])]));
  expect(outline(xml)).toEqual(["Description: Agenda", "ListBullet: a", "ListBullet: b"]);
  const [term, item] = elements(xml, "w:p");
  expect(elements(term ?? "", "w:keepNext")).toHaveLength(1);
  expect(elements(item ?? "", "w:ind")[0]?.attributes["w:left"]).toBe(String((90 + 18) * 20));
});

test("sets a description of the other direction below its term", () => {
  const arabic = { ...paragraph("هيئة"), language: "ar" };
  const xml = bodyXml(descriptions(["Name", arabic]));
  expect(outline(xml)).toEqual(["Description: Name", "DescriptionContinue: هيئة"]);
  expect(elements(xml, "w:bidi")).toHaveLength(1);
});

test("indents terms in a callout from its edge, by a third of it at most", () => {
  const inner = (width: number): number => {
    const aside = callout("note", "Box", descriptions(["Date", "19 March"]));
    const node = table({
      columns: [{ alignment: "start", width }, { alignment: "start" }],
      body: [row(cell(aside), "x")],
    });
    const term = elements(bodyXml(node), "w:p").find(
      (each) => firstValue(each, "w:pStyle") === "Description",
    );
    return Number(elements(term ?? "", "w:ind")[0]?.attributes["w:hanging"] ?? 90 * 20);
  };
  expect(inner(0.8)).toBe(90 * 20);
  expect(inner(0.3)).toBeLessThan(60 * 20);
});

test("uses Word's style for quotations with its indents", () => {
  const xml = bodyXml(quotation(["said", paragraph("who", "small")]));
  expect(outline(xml)).toEqual(["Quote: said", "SmallText: who"]);
  const indents = elements(xml, "w:p").map((each) => elements(each, "w:ind")[0]?.attributes);
  expect(indents).toEqual([undefined, { "w:left": "480", "w:right": "480" }]);
});

test("indents a quotation in a quotation further", () => {
  const xml = bodyXml(quotation(["a", quotation("b")]));
  expect(elements(xml, "w:ind")[0]?.attributes).toEqual({ "w:left": "960", "w:right": "960" });
});

test("keeps the paragraphs of a sign-off on one page", () => {
  const last = { type: "descriptionItem", term: [], children: [paragraph("B"), list(["C", "D"])] } as const;
  const first = signOff(["Author", "A"]);
  const items = first.type === "signOff" ? [...first.items, last] : [];
  const xml = bodyXml({ type: "signOff", items });
  const kept = elements(xml, "w:p").map((each) => elements(each, "w:keepNext").length);
  expect(kept).toEqual([1, 1, 1, 0]);
  expect(outline(xml)).toEqual([
    "SignOff: AuthorA",
    "SignOff: B",
    "SignOffContinue: C",
    "SignOffContinue: D",
  ]);
});

test("has space above a sign-off", () => {
  const xml = bodyXml([paragraph("a"), paragraph("b"), signOff(["Author", "A"])]);
  const after = elements(xml, "w:p").map((each) => elements(each, "w:spacing")[0]?.attributes["w:after"]);
  expect(after.slice(0, 2)).toEqual([undefined, "320"]);
});

test("leaves space for a signature in a sign-off item without a description", () => {
  const xml = bodyXml(signOff(["Author", "A"], ["Signed", ""]));
  const after = elements(xml, "w:p").map((each) => elements(each, "w:spacing")[0]?.attributes["w:after"]);
  expect(Number(after[1])).toBeGreaterThan(200);
});

test("draws a rule above the first paragraph of a sign-off only", () => {
  const xml = bodyXml(signOff(["Author", "A"], ["Cleared", "B"]));
  const borders = elements(xml, "w:p").map((each) =>
    elements(each, "w:pBdr").flatMap(({ children }) => children.map(({ name }) => name)),
  );
  expect(borders).toEqual([["w:top"], []]);
  expect(elements(xml, "w:tbl")).toEqual([]);
});

test("writes nothing for an empty description list or sign-off", () => {
  expect(bodyXml([descriptions(), signOff()])).toBe("");
});

test("writes empty paragraphs only between and after tables", () => {
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
  expect(empty).toEqual(["TableEnd: "]);
});
