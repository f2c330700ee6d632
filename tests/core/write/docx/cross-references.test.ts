import { expect, test } from "vitest";
import { bodyXml, elements } from "./open-docx.ts";
import { columns, crossReference, heading, note, paragraph, row, strong, table } from "./tree.ts";

const PAGES = new Map([["trade", 7]]);

function body(show: "words" | "title" | "page", target = "trade"): string {
  return bodyXml(
    [heading(2, "trade", "Trade"), paragraph(["See ", crossReference(show, target, "Trade"), "."])],
    PAGES,
  );
}

function instructions(xml: string): readonly string[] {
  return elements(xml, "w:instrText").map((each) => each.text.trim());
}

test("links words to the bookmark of their target", () => {
  const [link] = elements(body("words"), "w:hyperlink");
  expect(link?.attributes["w:anchor"]).toBe("trade");
  expect(elements(link ?? "", "w:t").map((each) => each.text)).toEqual(["Trade"]);
});

test("writes a title reference as a field with a cached result", () => {
  expect(instructions(body("title"))).toEqual(["REF trade \\h"]);
  expect(body("title")).toContain(">Trade</w:t></w:r><w:r><w:fldChar");
});

test("writes a page reference as a field with a cached result that Word does not update", () => {
  expect(instructions(body("page"))).toEqual(["PAGEREF trade \\h"]);
  expect(body("page")).toContain(">7</w:t></w:r><w:r><w:fldChar");
  expect(body("page")).not.toContain("w:dirty");
});

test("writes a reference without a target as its words", () => {
  const xml = body("title", "nowhere");
  expect(instructions(xml)).toEqual([]);
  expect(xml).toContain("Trade</w:t></w:r><w:r><w:t>.");
});

test("bookmarks a table at its caption, or inside without one", () => {
  const small = { columns: columns("start"), body: [row("1")] };
  const xml = bodyXml([
    heading(2, "a", "A"),
    table({ ...small, id: "with", caption: "Caption" }),
    table({ ...small, id: "without" }),
  ]);
  const marks = elements(xml, "w:bookmarkStart").map((each) => each.attributes);
  expect(marks.map((each) => each["w:name"])).toEqual(["a", "with", "without"]);
  expect(new Set(marks.map((each) => each["w:id"])).size).toBe(3);
  expect(xml).toMatch(/Caption<\/w:t><\/w:r><w:bookmarkEnd/);
  expect(xml).toMatch(/<w:tbl><w:bookmarkStart[^>]*"without"/);
});

test("excludes footnote references at the end of a target from its bookmark", () => {
  const xml = bodyXml([
    heading(2, "a", ["Trade", note(1, "S1")]),
    table({ columns: columns("start"), body: [row("1")], id: "t", caption: ["Caption", note(2, "S2")] }),
  ]);
  expect(xml).toMatch(/Trade<\/w:t><\/w:r><w:bookmarkEnd w:id="\d+"\/><w:bookmarkStart[^>]*"_/);
  expect(xml).toMatch(/Caption<\/w:t><\/w:r><w:bookmarkEnd w:id="\d+"\/><w:bookmarkStart[^>]*"_/);
});

test.each([
  ["in the middle", ["Trade", note(1, "S1"), " in goods"]],
  ["in strong words", [strong(["Trade", note(1, "S1")])]],
])("links to a title with a footnote reference %s instead of repeating it in a field", (_, words) => {
  const xml = bodyXml([heading(2, "a", words), paragraph(crossReference("title", "a", "Trade"))]);
  expect(instructions(xml)).toEqual([]);
  const [link] = elements(xml, "w:hyperlink");
  expect(link?.attributes["w:anchor"]).toBe("a");
  expect(elements(link ?? "", "w:rStyle")).toEqual([]);
});

test("makes two bookmarks for ids with the same name", () => {
  const xml = bodyXml([heading(2, "a-b", "A"), heading(2, "a_b", "B")]);
  const names = elements(xml, "w:bookmarkStart").map((each) => each.attributes["w:name"]);
  expect(names).toEqual(["a_b", "a_b_2"]);
});
