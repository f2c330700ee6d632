import { expect, test } from "vitest";
import type { Block } from "../../../../core/document/node.ts";
import { bodyXml, elements, firstValue, outline, partOf, type WordElement } from "./open-docx.ts";
import { callout, cell, columns, heading, list, numbered, paragraph, quotation, row, table } from "./tree.ts";

/** The numbering instance and level of each paragraph. */
function labels(xml: string): readonly (string | undefined)[] {
  return elements(xml, "w:p").map((each) => {
    const instance = firstValue(each, "w:numId");
    return instance === undefined ? undefined : `${instance}/${firstValue(each, "w:ilvl")}`;
  });
}

function instance(id: string | undefined, paragraphs: readonly Block[]): WordElement | undefined {
  return elements(partOf(paragraphs, "word/numbering.xml"), "w:num").find(
    (each) => each.attributes["w:numId"] === id,
  );
}

function definition(paragraphs: readonly Block[], label: string | undefined): string | undefined {
  const [id, level] = label?.split("/") ?? [];
  const abstract = instance(id, paragraphs) as WordElement;
  const numbering = elements(partOf(paragraphs, "word/numbering.xml"), "w:abstractNum");
  const levels = numbering.find(
    (each) => each.attributes["w:abstractNumId"] === firstValue(abstract, "w:abstractNumId"),
  );
  const found = levels && elements(levels, "w:lvl").find((each) => each.attributes["w:ilvl"] === level);
  return found && firstValue(found, "w:lvlText");
}

test("writes items as paragraphs with Word's list styles and a numbering", () => {
  const blocks = [list(["a", "b"]), numbered(["c"])];
  const xml = bodyXml(blocks);
  expect(outline(xml)).toEqual(["ListBullet: a", "ListBullet: b", "ListNumber: c"]);
  const [bullet, again, number] = labels(xml);
  expect(again).toBe(bullet);
  expect(definition(blocks, bullet)).toBe("•");
  expect(definition(blocks, number)).toBe("%1.");
});

test("numbers each ordered list separately from its own start", () => {
  const blocks = [numbered(["a", "b"]), paragraph("between"), numbered(["c"], { start: 4 })];
  const [first, second, , third] = labels(bodyXml(blocks));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  const starts = [first, third].map((label) => {
    const found = instance(label?.split("/")[0], blocks);
    return found && firstValue(found, "w:startOverride");
  });
  expect(starts).toEqual(["1", "4"]);
});

test("writes a nested list one level deeper, with numbering restarted under each item", () => {
  const blocks = [
    numbered([
      ["a", numbered(["a1"])],
      ["b", numbered(["b1"])],
    ]),
  ];
  const [a, a1, b, b1] = labels(bodyXml(blocks));
  expect(a).toBe(b);
  expect([a1, b1].map((label) => label?.endsWith("/1"))).toEqual([true, true]);
  expect(a1).not.toBe(b1);
  expect(definition(blocks, a1)).toBe("%2.");
  const restart = instance(b1?.split("/")[0], blocks);
  expect(restart && elements(restart, "w:lvlOverride")[0]?.attributes).toEqual({ "w:ilvl": "1" });
});

test("keeps lists deeper than nine levels on the last level", () => {
  let blocks: Block = list(["deepest"]);
  for (let depth = 0; depth < 11; depth += 1) blocks = list([["item", blocks]]);
  expect(labels(bodyXml(blocks)).slice(-3)).toEqual(["1/8", "1/8", "1/8"]);
});

test("indents a second paragraph of an item to the text, without a label", () => {
  const xml = bodyXml(
    list([
      ["a", "more"],
      ["b", list([["b1", "deep"]])],
    ]),
  );
  expect(outline(xml)).toEqual([
    "ListBullet: a",
    "ListContinue: more",
    "ListBullet: b",
    "ListBullet: b1",
    "ListContinue: deep",
  ]);
  expect(labels(xml).map((label) => label !== undefined)).toEqual([true, false, true, true, false]);
  const indents = elements(xml, "w:p").map((each) => elements(each, "w:ind")[0]?.attributes["w:left"]);
  expect(indents).toEqual([undefined, undefined, undefined, undefined, "720"]);
});

test("uses own styles and labels for points to make and sources", () => {
  const blocks = [list(["p"], { role: "points" }), numbered(["s"], { role: "sources" })];
  const xml = bodyXml(blocks);
  expect(outline(xml)).toEqual(["Points: p", "Sources: s"]);
  expect(new Set(labels(xml)).size).toBe(2);
});

test("indents further blocks of a point to its text, without a label", () => {
  const xml = bodyXml(list([["first", "more"]], { role: "points" }));
  expect(outline(xml)).toEqual(["Points: first", "Points: more"]);
  expect(elements(xml, "w:p").map((each) => firstValue(each, "w:numId"))).toEqual(["3", "0"]);
  expect(elements(xml, "w:ind").map(({ attributes }) => attributes["w:left"])).toEqual(["360"]);
});

test("sets points to make larger than body text", () => {
  const styles = elements(partOf([], "word/styles.xml"), "w:style");
  const size = (id: string) => {
    const style = styles.find((each) => each.attributes["w:styleId"] === id);
    return Number(style && firstValue(style, "w:sz"));
  };
  expect(size("Points")).toBeGreaterThan(size("Normal"));
  expect(size("Sources")).toBeLessThan(size("Normal"));
});

test("keeps the label of an item that does not begin with a paragraph", () => {
  const blocks = list([list(["inner"]), [heading(3, "h", "Heading")], [callout("note", "Box", "text")]]);
  const xml = bodyXml(blocks);
  expect(labels(xml)).toEqual(["1/0", "1/1", "1/0", "1/0", undefined, undefined, undefined]);
});

test("has more space after a list than between its items", () => {
  const xml = bodyXml([list(["a", ["b", list(["deep"])]]), paragraph("after")]);
  const after = elements(xml, "w:p").map((each) => elements(each, "w:spacing")[0]?.attributes["w:after"]);
  expect(after).toEqual([undefined, undefined, "120", undefined]);
});

test("spaces items of a list in a cell, except after the last", () => {
  const xml = bodyXml(table({ columns: columns("start"), body: [row(cell(list(["a", "b"])))] }));
  expect(outline(xml).slice(0, 2)).toEqual(["TableText: a", "TableText: b"]);
  expect(elements(xml, "w:spacing").map((each) => each.attributes)).toEqual([{ "w:after": "60" }]);
});

test("indents a list in a quotation", () => {
  const xml = bodyXml(quotation(list(["a"])));
  expect(elements(xml, "w:ind")[0]?.attributes).toEqual({
    "w:left": "840",
    "w:right": "480",
    "w:hanging": "120",
  });
});

/** Where each paragraph's text begins, in points, if not where its list's level says. */
function lefts(xml: string): readonly (number | undefined)[] {
  return elements(xml, "w:p").map((each) => {
    const left = elements(each, "w:ind")[0]?.attributes["w:left"];
    return left === undefined ? undefined : Number(left) / 20;
  });
}

test("indents a list by its widest label", () => {
  const [item, more, bullet, last] = lefts(
    bodyXml(numbered([["a", "more", list(["deep"])], ["b"], ["c"]], { start: 98 })),
  );
  const width = (3 * 0.507 + 0.252) * 11;
  expect(item).toBeCloseTo(width + 6, 1);
  expect([more, last]).toEqual([item, item]);
  expect(bullet).toBe((item ?? 0) + 18);
});

test("keeps the indent of the level where labels fit", () => {
  expect(lefts(bodyXml(numbered(["a", "b"], { start: 8 })))).toEqual([undefined, undefined]);
  const sources = numbered(["a"], { role: "sources", start: 10 });
  expect(lefts(bodyXml(sources))).toEqual([undefined]);
});

test("sets a list in points to make in their size, as in the PDF", () => {
  const xml = bodyXml(
    list(
      [
        ["a", list([["b", "more"]])],
        ["c", numbered(["d"])],
      ],
      { role: "points" },
    ),
  );
  expect(outline(xml)).toEqual(["Points: a", "Points: b", "Points: more", "Points: c", "Points: d"]);
  const [, b, more, , d] = labels(xml);
  expect([b, d].map((label) => label?.split("/")[1])).toEqual(["1", "1"]);
  expect(more).toBe("0/0");
  expect(lefts(xml)).toEqual([undefined, undefined, 36, undefined, undefined]);
});

test("sets a list in sources in their size", () => {
  expect(outline(bodyXml(numbered([["a", list(["b"])]], { role: "sources" })))).toEqual([
    "Sources: a",
    "Sources: b",
  ]);
});
