import { expect, test } from "vitest";
import { bodyXml, elements, firstValue, openDocx, outline, partXml, type WordElement } from "./open-docx.ts";
import type { Words } from "./tree.ts";
import { documentOf, emphasis, link, paragraph, portionMark, span, strong } from "./tree.ts";

function runs(words: Words): readonly WordElement[] {
  return elements(bodyXml(paragraph(words)), "w:r");
}

function properties(run: WordElement | undefined): readonly string[] {
  return run === undefined
    ? []
    : elements(run, "w:rPr").flatMap((each) => each.children.map((child) => child.name));
}

test("writes roles of paragraphs as styles", () => {
  const xml = bodyXml([
    paragraph("a"),
    paragraph("b", "kicker"),
    paragraph("c", "lead"),
    paragraph("d", "small"),
  ]);
  expect(outline(xml)).toEqual(["Normal: a", "Kicker: b", "Lead: c", "SmallText: d"]);
});

test("combines strong and emphasis in all scripts", () => {
  const [plain, bold, both] = runs(["a", strong(["b", emphasis("c")])]);
  expect(properties(plain)).toEqual([]);
  expect(properties(bold)).toEqual(["w:b", "w:bCs"]);
  expect(properties(both)).toEqual(["w:b", "w:bCs", "w:i", "w:iCs"]);
});

test("keeps spaces at the ends of a text, and several in a row", () => {
  expect(bodyXml("a ")).toContain('<w:t xml:space="preserve">a </w:t>');
  expect(bodyXml(" a")).toContain('<w:t xml:space="preserve"> a</w:t>');
  expect(bodyXml("a  b")).toContain('<w:t xml:space="preserve">a  b</w:t>');
  expect(bodyXml("a b")).toContain("<w:t>a b</w:t>");
});

test("writes a line break in a value as a space, and a line break node as a break", () => {
  const xml = bodyXml(paragraph(["a\nb", { type: "lineBreak" }, "c"]));
  expect(outline(xml)).toEqual(["Normal: a bc"]);
  expect(elements(xml, "w:br")).toHaveLength(1);
});

test("writes a soft hyphen that is invisible in the middle of a line", () => {
  const xml = bodyXml("infra\u00ADstructure");
  expect(elements(xml, "w:softHyphen")).toHaveLength(1);
  expect(xml).not.toContain("\u00AD");
});

test("writes a portion mark in brackets before its text", () => {
  const xml = bodyXml(paragraph([portionMark("O-S"), "Text"]));
  expect(outline(xml)).toEqual(["Normal: (O-S)\u00A0Text"]);
});

test("uses the style of portion marks for the mark only", () => {
  const runs = elements(bodyXml(paragraph([portionMark("O-S"), "Text"])), "w:r");
  expect(runs.map((each) => firstValue(each, "w:rStyle"))).toEqual(["PortionMark", undefined, undefined]);
});

test.each([
  ["kk-KZ", { "w:val": "kk-KZ" }],
  ["el", { "w:val": "el" }],
  ["kk-Arab-CN", { "w:bidi": "kk-Arab-CN" }],
  ["ar-AE", { "w:bidi": "ar-AE" }],
  ["hi-IN", { "w:bidi": "hi-IN" }],
  ["zh-CN", { "w:eastAsia": "zh-CN" }],
  ["az-Latn-AZ", { "w:val": "az-Latn-AZ" }],
])("writes the language of a span in %s in the attribute for its script", (language, attributes) => {
  const [run] = runs(span(language, "x"));
  expect(run && elements(run, "w:lang")[0]?.attributes).toEqual(attributes);
});

test("writes a right-to-left span as such", () => {
  expect(properties(runs(span("ar-AE", "هيئة"))[0])).toEqual(["w:rtl", "w:lang"]);
});

test("writes a link as a hyperlink in the style of links", () => {
  const parts = openDocx(documentOf(paragraph(link("https://example.org/?a=1&b=2", "site"))));
  const [hyperlink] = elements(partXml(parts, "word/document.xml"), "w:hyperlink");
  const relationship = elements(partXml(parts, "word/_rels/document.xml.rels"), "Relationship").find(
    (each) => each.attributes.Id === hyperlink?.attributes["r:id"],
  );
  expect(relationship?.attributes).toMatchObject({
    Target: "https://example.org/?a=1&b=2",
    TargetMode: "External",
  });
  expect(hyperlink && properties(elements(hyperlink, "w:r")[0])).toEqual(["w:rStyle"]);
});

test("encodes characters that a URI must not contain", () => {
  const parts = openDocx(documentOf(paragraph(link('https://example.org/a b"<c>|{d}', "x"))));
  expect(partXml(parts, "word/_rels/document.xml.rels")).toContain(
    'Target="https://example.org/a%20b%22%3Cc%3E%7C%7Bd%7D"',
  );
});
