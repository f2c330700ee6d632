import { expect, test } from "vitest";
import { bodyXml, elements, outline, type WordElement } from "./open-docx.ts";
import { cell, columns, descriptions, row, table } from "./tree.ts";

const OFFICIAL = "Permanent Under-Secretary";
const OFFICE = "Responsibility for international trade";

function indents(paragraphs: readonly WordElement[]): readonly (readonly [number, number] | undefined)[] {
  return paragraphs.map((each) => {
    const own = elements(each, "w:ind")[0]?.attributes;
    return own && [Number(own["w:left"]), Number(own["w:hanging"] ?? 0)];
  });
}

test("widens the column of terms to the widest term and the gap", () => {
  const xml = bodyXml(
    descriptions([OFFICIAL, ["Sir A. Example", "who leads"]], ["Interpreter provided by", "The Embassy"]),
  );
  expect(outline(xml)).toEqual([
    `Description: ${OFFICIAL}Sir A. Example`,
    "DescriptionContinue: who leads",
    "Description: Interpreter provided byThe Embassy",
  ]);
  const [first, second, third] = indents(elements(xml, "w:p"));
  expect(first?.[0]).toBeGreaterThan((11.59 * 11 + 10) * 20);
  expect(first?.[0]).toBeLessThan((11.59 * 11 + 18) * 20);
  expect(first?.[1]).toBe(first?.[0]);
  expect(second).toEqual([first?.[0], 0]);
  expect(third).toEqual(first);
});

test("sets a term that is too wide above its description, on the same page", () => {
  const xml = bodyXml(descriptions(["Date", "19 March"], [OFFICE, "Department for Trade"]));
  expect(outline(xml)).toEqual([
    "Description: Date19 March",
    `Description: ${OFFICE}`,
    "DescriptionContinue: Department for Trade",
  ]);
  const paragraphs = elements(xml, "w:p");
  expect(paragraphs.map((each) => elements(each, "w:keepNext").length)).toEqual([0, 1, 0]);
  expect(indents(paragraphs)).toEqual([undefined, [0, 0], undefined]);
  expect(elements(xml, "w:tab")).toHaveLength(1);
});

test("sets a term of several lines above its description", () => {
  const term = [
    { type: "text", value: "Seen" },
    { type: "lineBreak" },
    { type: "text", value: "by" },
  ] as const;
  expect(outline(bodyXml(descriptions([term, "All"])))).toEqual([
    "Description: Seenby",
    "DescriptionContinue: All",
  ]);
});

test("sets descriptions below terms in a narrow column", () => {
  const narrow = cell(descriptions(["Date", "19 March"]));
  const node = table({
    columns: [{ alignment: "start", width: 0.15 }, ...columns("start")],
    body: [row(narrow, "x")],
  });
  const paragraphs = elements(bodyXml(node), "w:tc").slice(0, 1);
  expect(paragraphs.flatMap((each) => indents(elements(each, "w:p")))).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
