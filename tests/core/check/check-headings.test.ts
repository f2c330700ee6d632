import { expect, test } from "vitest";
import { entriesOf } from "../../support/any-entry.ts";
import { checkedNote, dossierOf } from "../../support/checked-note.ts";
import { templateFrom } from "../../support/sample.ts";

const dossier = dossierOf(entriesOf("risk", "r"));

function empty(source: string): readonly string[] {
  const note = checkedNote(dossier, templateFrom(`<h1>T</h1>\n${source}`));
  return note.findings
    .filter(({ code }) => code === "empty-heading")
    .map(({ message, place }) => `${place?.line} ${/"(.*)"/.exec(message)?.[1]}`);
}

const SIGN_OFF = '\n<footer class="sign-off"><dl><dt>By</dt><dd>Desk</dd></dl></footer>';

test.each([
  ["<h2>A</h2><p>x</p>", []],
  ["<h2>A</h2>\n<h2>B</h2><p>x</p>", ["2 A"]],
  ["<h2>A</h2><h3>B</h3><p>x</p>", []],
  ["<h2>A</h2><h3>B</h3>\n<h2>C</h2><p>x</p>", ["2 B"]],
  ["<h2>A</h2><p>x</p>\n<h2>B</h2>", ["3 B"]],
  [`<p>x</p>\n<hr class="page-break"/>\n<h2>Annexes</h2>${SIGN_OFF}`, ["4 Annexes"]],
  ['<h2>A</h2><aside class="key"><p>x</p></aside>', []],
  ['<h2>A</h2><div class="keep"><h3>B</h3></div>\n<h2>C</h2><p>x</p>', ["2 B"]],
  ["<!-- <h2>No</h2> -->\n<h2>A</h2>\n<h2>B</h2><p>x</p>", ["3 A"]],
  ["<h2></h2>\n<h2>A</h2>\n<h2>B</h2><p>x</p>", ["3 A"]],
  ["<ul><li><h2>A</h2><p>x</p></li></ul>\n<h2>B</h2>\n<h2>C</h2><p>x</p>", ["3 B"]],
  ["<h2>R</h2>\n{{#each all.asks}}<p>x</p>{{/each}}".replace("asks", "ourAsks"), ["2 R"]],
])("reports for %j the empty headings %j", (source, expected) => {
  expect(empty(source)).toEqual(expected);
});
