import { expect, test } from "vitest";
import type { Hyphenation } from "../../../../core/document/hyphenation.ts";
import type { Block } from "../../../../core/document/node.ts";
import { isOn } from "../../../../core/ooxml/xml-tree.ts";
import { section } from "./further-sample.ts";
import { elements, firstValue, openDocx, partXml, type WordElement } from "./open-docx.ts";
import { columns, documentOf, heading, paragraph, row, table } from "./tree.ts";

function file(hyphenation: Hyphenation | undefined, blocks: readonly Block[] = [paragraph("text")]) {
  return openDocx(documentOf(blocks, hyphenation && { hyphenation }));
}

/** What a style says of hyphens: "yes", "no" or nothing. */
function styleSays(hyphenation: Hyphenation | undefined, id: string): string | undefined {
  const styles = elements(partXml(file(hyphenation), "word/styles.xml"), "w:style");
  const style = styles.find((each) => each.attributes["w:styleId"] === id);
  if (style === undefined) throw new Error(`no style ${id}`);
  return says(style);
}

function says(element: WordElement): string | undefined {
  const [own] = elements(element, "w:suppressAutoHyphens");
  return own && (own.attributes["w:val"] === "0" ? "yes" : "no");
}

test("follows the template's hyphenation before that of the house style", () => {
  const settings = (hyphenation?: Hyphenation) => partXml(file(hyphenation), "word/settings.xml");
  const hyphenates = (hyphenation?: Hyphenation) =>
    elements(settings(hyphenation), "w:autoHyphenation").map((each) => isOn(each.attributes));
  expect(hyphenates()).toEqual([true]);
  expect(hyphenates("none")).toEqual([false]);
  expect(hyphenates("all")).toEqual([true]);
  expect(firstValue(settings("all"), "w:consecutiveHyphenLimit")).toBe("2");
});

test.each([
  [undefined, { Normal: "no", TableText: "yes", Heading1: undefined }],
  ["none", { Normal: undefined, TableText: undefined, Heading1: undefined }],
  ["all", { Normal: undefined, TableText: undefined, Heading1: "no" }],
] as const)("hyphenation %s: styles say which words may be parted", (hyphenation, expected) => {
  const found = Object.keys(expected).map((id) => [id, styleSays(hyphenation, id)]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test("hyphenates paragraphs in two columns, but not headings", () => {
  const blocks = [
    paragraph("wide"),
    section(
      { columns: 2 },
      heading(2, "h", "title"),
      paragraph("narrow"),
      table({ columns: columns("start"), body: [row("cell")] }),
    ),
  ];
  const paragraphs = (hyphenation?: Hyphenation) =>
    elements(partXml(file(hyphenation, blocks), "word/document.xml"), "w:p")
      .filter((each) => elements(each, "w:t").length > 0)
      .map((each) => [elements(each, "w:t")[0]?.text, says(each)]);
  expect(paragraphs()).toEqual([
    ["wide", undefined],
    ["title", undefined],
    ["narrow", "yes"],
    ["cell", undefined],
  ]);
  expect(paragraphs("all").map(([, own]) => own)).toEqual([undefined, undefined, undefined, undefined]);
});
