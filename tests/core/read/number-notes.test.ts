import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../core/document/node.ts";
import { inlineRuns } from "../../../core/document/walk.ts";
import { read } from "../../../core/read/read.ts";
import { traceMarkup } from "../../../core/render/markup.ts";
import { expectValue } from "../../support/sample.ts";

function blocksOf(markup: string): readonly Block[] {
  const trace = traceMarkup();
  trace.append(`<h1>T</h1>${markup}`, { file: "t.hbs", line: 1, column: 1 }, true);
  return expectValue(read(trace.finish(), "en-GB"));
}

/** The references in reading order, `+` where a footnote is printed for the first time, `~` where it is set apart. */
function references(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    if (inline.type !== "footnote" && inline.type !== "repeatedReference")
      return "children" in inline ? references(inline.children) : [];
    const mark = inline.type === "footnote" ? "+" : "";
    return [`${inline.apart ? "~" : ""}${mark}${inline.number}`];
  });
}

function referencesOf(markup: string): readonly string[] {
  return inlineRuns(blocksOf(markup)).flatMap(references);
}

const CELL = "<tbody><tr><td>x<note>cell</note></td></tr></tbody>";
const HEAD = "<thead><tr><th>x<note>head</note></th></tr></thead>";

describe("footnotes are numbered as they are read", () => {
  test.each([
    ["a caption before its rows", `<table><caption>x<note>caption</note></caption>${HEAD}${CELL}</table>`, 3],
    [
      "whatever the order in the template",
      `<table>${CELL}${HEAD}<caption>x<note>c</note></caption></table>`,
      3,
    ],
    [
      "in a list",
      `<ul><li><table>${CELL}<caption>x<note>c</note></caption></table></li><li>x<note>d</note></li></ul>`,
      3,
    ],
    [
      "in a callout and two columns",
      `<section class="columns"><aside><header>x<note>t</note></header><p>x<note>b</note></p></aside></section><p>x<note>e</note></p>`,
      3,
    ],
    [
      "in a sign-off",
      `<footer class="sign-off"><dl><dt>x<note>t</note></dt><dd>x<note>d</note></dd></dl></footer>`,
      2,
    ],
  ])("%s", (_, markup, count) => {
    const expected = Array.from({ length: count }, (__, index) => `+${index + 1}`);
    expect(referencesOf(markup)).toEqual(expected);
  });

  test("prints the first of equal footnotes in reading order", () => {
    expect(referencesOf(`<table>${CELL}<caption>x<note>cell</note></caption></table>`)).toEqual(["+1", "1"]);
  });

  test("gives no number to content that is left out, and makes no reference to it", () => {
    const markup =
      "<aside><header>x<note>S</note></header></aside><table><caption>x<note>R</note></caption></table><p>x<note>S</note> y<note>Q</note></p>";
    expect(referencesOf(markup)).toEqual(["+1", "+2"]);
  });

  test("puts a footnote inside another in brackets", () => {
    const [, paragraph] = blocksOf("<p>x<note>outer<note>inner</note></note></p>");
    const inlines = paragraph?.type === "paragraph" ? paragraph.children : [];
    expect(inlines[1]).toEqual({
      type: "footnote",
      number: 1,
      children: ["outer", " (", "inner", ")"].map((value) => ({ type: "text", value })),
    });
  });
});

test.each([
  ["behind a digit", "18<note>S</note>", "~+1"],
  ["behind a percent sign", "18%<note>S</note>", "~+1"],
  ["behind a degree", "18 °<note>S</note>", "~+1"],
  ["behind a raised figure", "km²<note>S</note>", "~+1"],
  ["behind a digit in strong words", "<strong>18</strong><note>S</note>", "~+1"],
  ["inside a link", '<a href="https://example.org">2026<note>S</note></a>', "~+1"],
  ["behind an Arabic digit", "٢٠٢٤<note>S</note>", "~+1"],
  ["not behind a letter", "CO₂ fell<note>S</note>", "+1"],
  ["not behind a full stop", "in 2026.<note>S</note>", "+1"],
  ["not behind a space", "18 <note>S</note>", "+1"],
  ["not at a line's start", "18<br/><note>S</note>", "+1"],
])("sets a reference apart from a value: %s", (_, words, expected) => {
  expect(referencesOf(`<p>${words}</p>`)).toEqual([expected]);
});

test("sets a repeated reference apart from its own value", () => {
  expect(referencesOf("<p>word<note>S</note> and 18<note>S</note></p>")).toEqual(["+1", "~1"]);
});

test("gives a paragraph that is a single span the language of the span", () => {
  const [, paragraph, item] = blocksOf(
    '<p><portion>O</portion><span lang="ar">وقع</span><note>S</note></p><p><span lang="ar">وقع</span> it</p>',
  );
  expect(paragraph).toMatchObject({ language: "ar" });
  expect(item).not.toHaveProperty("language");
});

test("keeps references, links, line breaks, languages and lists in a sign-off", () => {
  const dd =
    '<p>Desk, <a href="mailto:d@example.org">d</a><br/><span lang="kk">Қ</span></p><ul><li>item</li></ul>';
  const [, signOff] = blocksOf(`<footer class="sign-off"><dl><dt>By</dt><dd>${dd}</dd></dl></footer>`);
  const [item] = signOff?.type === "signOff" ? signOff.items : [];
  const [paragraph, list] = item?.children ?? [];
  const kinds = paragraph?.type === "paragraph" ? paragraph.children.map(({ type }) => type) : [];
  expect(kinds).toEqual(["text", "link", "lineBreak", "span"]);
  expect(list?.type).toBe("list");
});
