import { expect, test } from "vitest";
import type { Block } from "../../../core/document/node.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { read } from "../../../core/read/read.ts";
import { traceMarkup } from "../../../core/render/markup.ts";
import { expectValue } from "../../support/sample.ts";

function reading(markup: string) {
  const trace = traceMarkup();
  trace.append(`<h1>T</h1>${markup}`, { file: "t.hbs", line: 1, column: -9 }, true);
  return read(trace.finish(), "en-GB");
}

function blocksOf(markup: string): readonly Block[] {
  return expectValue(reading(markup)).slice(1);
}

function problemsOf(markup: string): readonly string[] {
  return reading(markup).problems.map(problemText);
}

test("collapses and trims white space, also across elements", () => {
  expect(blocksOf("<p>\n  a  <strong> b </strong>  c\n</p>")).toEqual([
    {
      type: "paragraph",
      role: "body",
      children: [
        { type: "text", value: "a " },
        { type: "strong", children: [{ type: "text", value: "b " }] },
        { type: "text", value: "c" },
      ],
    },
  ]);
});

test("keeps a no-break space as content", () => {
  expect(blocksOf("<p>10&nbsp;km</p>")).toEqual([
    { type: "paragraph", role: "body", children: [{ type: "text", value: "10\u00a0km" }] },
  ]);
});

test("gives equal footnotes one number; the second is a repeated reference", () => {
  const [paragraph] = blocksOf("<p>a<note>S1</note> b<note>S2</note> c<note>S1</note></p>");
  const notes =
    paragraph?.type === "paragraph" ? paragraph.children.filter((child) => child.type !== "text") : [];
  expect(notes.map((note) => [note.type, "number" in note && note.number])).toEqual([
    ["footnote", 1],
    ["footnote", 2],
    ["repeatedReference", 1],
  ]);
});

test.each([
  ["<p>a<blink>b</blink></p>", /1:5: <blink> cannot stand in <p>/],
  ["<p>a<b>b</b></p>", /<b> cannot stand in <p>; write <strong>/],
  ['<img src="map.png" alt="A map"/>', /<img> cannot stand in a note; write <figure><img/],
  ["<p>a", /not well-formed/],
  ["<p>a<br>b</p>", /1:5: .*<br> is not closed; write <br\/>/],
  ["<video/>", /1:1: <video> cannot stand in a note/],
  ['<p style="color:red">a</p>', /<p> has no attribute "style"/],
  ['<p class="shout">a</p>', /<p> has no class "shout"; use kicker, lead, small/],
  ['<p><a href="javascript:alert(1)">x</a></p>', /neither an https: nor a mailto:/],
  ["<ul>stray<li>a</li></ul>", /text in <ul> must be inside <li>/],
  [
    "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>",
    /this row fills 1 column, the table has 2/,
  ],
  [`<table><tbody><tr>${"<td>a</td>".repeat(64)}</tr></tbody></table>`, /64 columns; Word has at most 63/],
  [
    '<table><tbody><tr><td colspan="64">a</td></tr></tbody></table>',
    /colspan must be a whole number from 1 to 63/,
  ],
  [
    '<table><thead><tr><th rowspan="3">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    /1:15: rowspan="3" reaches below the last row of its <thead> or <tbody>; write at most rowspan="1"/,
  ],
  ['<ol start="32768"><li>a</li></ol>', /start must be a whole number from 0 to 32767/],
  ["<h1>second</h1>", /more than one title/],
  ['<h2 id="a">x</h2><h2 id="a">y</h2>', /the id "a" is used here a second time/],
  [
    "<!DOCTYPE html><p>&unknown;</p>",
    /a note cannot have CDATA sections, processing instructions or document types/,
  ],
  [
    '<table><tbody><tr><td>a<hr class="page-break"/></td></tr></tbody></table>',
    /1:24: <hr> cannot stand in <td>; <td> may hold <h1>,.* <figure>, <blockquote>, <footer>/,
  ],
  ['<ul><li>a<div><hr class="page-break"/></div></li></ul>', /1:15: <hr> cannot stand in <li>/],
  ["<dl><dt>a</dt><dd>b<aside><p>c</p><nav/></aside></dd></dl>", /<nav> cannot stand in <dd>/],
  ['<ul><li>a<section class="columns"><p>b</p></section></li></ul>', /cannot stand in <li>/],
])("reports %s", (markup, expected) => {
  expect(problemsOf(markup).join("\n")).toMatch(expected);
  expect(reading(markup).ok).toBe(false);
});

test("leaves footnotes out of the words of a cross-reference, at any depth", () => {
  const [, paragraph] = blocksOf(
    '<h2 id="a">Trade <strong>in goods<note>S1</note></strong><note>S2</note></h2><p>See <ref to="a"/>.</p>',
  );
  const reference = paragraph?.type === "paragraph" ? paragraph.children[1] : undefined;
  expect(reference).toEqual({
    type: "crossReference",
    target: "a",
    show: "title",
    children: [
      { type: "text", value: "Trade " },
      { type: "strong", children: [{ type: "text", value: "in goods" }] },
    ],
  });
});

test("leaves out an element that is empty, and reports it", () => {
  for (const name of ["p", "blockquote", "ul", "dl", "aside"]) {
    const markup = `<p>a</p><${name}> </${name}>`;
    expect(problemsOf(markup).join()).toContain(`<${name}> came out empty and was left out`);
    expect(blocksOf(markup)).toHaveLength(1);
  }
});

test("accepts a page break inside a callout, a quotation and a group", () => {
  for (const [open, close] of [
    ["<aside>", "</aside>"],
    ["<blockquote>", "</blockquote>"],
    ['<div class="keep">', "</div>"],
  ]) {
    expect(problemsOf(`${open}<p>a</p><hr class="page-break"/><p>b</p>${close}`)).toEqual([]);
  }
});

test("reports a heading that skips a level", () => {
  expect(problemsOf("<h2>a</h2><p>x</p><h4>b</h4><p>y</p>").join()).toMatch(
    /^t\.hbs:1:\d+: <h4> comes after a heading of level 2; use <h3>$/,
  );
  expect(problemsOf("<h2>a</h2><p>x</p><h3>b</h3><p>y</p><h2>c</h2><p>z</p>")).toEqual([]);
});

test("reports a heading before the title at its place", () => {
  const trace = traceMarkup();
  trace.append("<h2>First</h2><h1>T</h1>", { file: "t.hbs", line: 1, column: 1 }, true);
  const { problems, ok } = read(trace.finish(), "en-GB");
  expect(ok).toBe(false);
  expect(problems.map(problemText)).toEqual([
    "t.hbs:1:1: <h2> comes before the title; print <h1>{{note.title}}</h1> above it",
  ]);
});

test.each([
  ["<ul>stray &amp; more</ul>", 5],
  ["<ul><!-- x -->stray</ul>", 15],
  ["<ul><li>a</li>stray</ul>", 15],
])("in %s the stray text is told where it begins", (markup, column) => {
  expect(problemsOf(markup)[0]).toMatch(new RegExp(`^t\\.hbs:1:${column}: text in <ul> must be`));
});

test("counts spanning cells in all of their rows", () => {
  const table = "<table><tbody><tr><td rowspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>";
  expect(reading(table).ok).toBe(true);
});

test("prints the words of a heading or table in a cross-reference, wherever its target is", () => {
  const blocks = blocksOf(
    '<p>See <ref to="minerals"/> on page <ref to="minerals" show="page"/>.</p><h2 id="minerals">Critical <em>minerals</em></h2>',
  );
  const words = [
    { type: "text", value: "Critical " },
    { type: "emphasis", children: [{ type: "text", value: "minerals" }] },
  ];
  expect(blocks[0]).toEqual({
    type: "paragraph",
    role: "body",
    children: [
      { type: "text", value: "See " },
      { type: "crossReference", target: "minerals", show: "title", children: words },
      { type: "text", value: " on page " },
      { type: "crossReference", target: "minerals", show: "page", children: words },
      { type: "text", value: "." },
    ],
  });
});

test("links words to a heading of the note", () => {
  const [, paragraph] = blocksOf('<h2 id="a">A</h2><p><a href="#a"> the first </a>!</p>');
  expect(paragraph).toMatchObject({
    children: [
      {
        type: "crossReference",
        target: "a",
        show: "words",
        children: [{ type: "text", value: "the first " }],
      },
      { type: "text", value: "!" },
    ],
  });
});

test.each([
  ['<p><ref to="nowhere"/></p>', /1:4: nothing in the note has the id "nowhere"/],
  ['<p><a href="#nowhere">x</a></p>', /1:4: nothing in the note has the id "nowhere"/],
  ['<h2 id="a">A</h2><p><ref to="a" show="colour"/></p>', /show cannot be "colour"; use title, page/],
  ['<aside><section class="landscape"><p>x</p></section></aside>', /cannot stand in <aside>/],
  [
    '<section class="columns"><section class="landscape"><p>x</p></section></section>',
    /cannot stand in <section>/,
  ],
])("reports %s", (markup, message) => {
  expect(problemsOf(markup).join("\n")).toMatch(message);
});

test("reads a container with a class as a group or a section, and replaces one without by its blocks", () => {
  const blocks = blocksOf(
    '<div class="keep"><p>a</p></div><section><section class="landscape"><p>b</p></section></section><section class="columns"><p>c</p></section>',
  );
  expect(blocks).toMatchObject([
    { type: "group", children: [{ type: "paragraph" }] },
    { type: "section", columns: 1, orientation: "landscape" },
    { type: "section", columns: 2, orientation: "portrait" },
  ]);
});

test("reads the language of a paragraph and of a heading", () => {
  expect(blocksOf('<h2 lang="kk">Қазақстан</h2><p lang="ar">سلام</p>')).toMatchObject([
    { type: "heading", language: "kk" },
    { type: "paragraph", language: "ar" },
  ]);
});
