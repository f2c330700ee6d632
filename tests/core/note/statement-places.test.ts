import { describe, expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { StatementPlace } from "../../../core/document/statement-place.ts";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import { entriesOf } from "../../support/any-entry.ts";
import { briefOf, dossierOf, meetingWith, personOf, seriesOf } from "../../support/checked-note.ts";
import { type ReadSheet, readSheets } from "../../support/pdf-places.ts";
import { expectValue, office, scheme, templateFrom } from "../../support/sample.ts";
import { wordsIn } from "../../support/words-in-box.ts";

const OFFICE = office();
const [point] = entriesOf("point", "a");
const [risk] = entriesOf("risk", "b");
if (!point || !risk) throw new Error("no entries");
const BOTH = dossierOf([point, risk]);
const [A, B] = [point.id, risk.id];
const A_WORDS = "{{#each all.points}}{{text text}}{{/each}}";
const B_WORDS = "{{#each all.risks}}{{text text}}{{/each}}";

interface Placed {
  readonly note: Note;
  readonly sheets: readonly ReadSheet[];
}

async function placed(source: string, dossier: Dossier = BOTH, change: Partial<Brief> = {}): Promise<Placed> {
  const template = templateFrom(`<h1>Title</h1><p>Before.</p>${source}<p>Behind.</p>`);
  const brief = briefOf(dossier, change);
  const request = { dossier, scheme: scheme(), template, brief, formats: ["pdf"] as const };
  const note = expectValue(await generateNote(request, OFFICE));
  return { note, sheets: await readSheets(note.files[0]?.bytes ?? new Uint8Array()) };
}

/** What stands in the places of one statement. */
function wordsOf({ note, sheets }: Placed, entry: string): readonly string[] {
  return placesOf(note, entry).map((place) => wordsIn(place, sheets));
}

function placesOf(note: Note, entry: string): readonly StatementPlace[] {
  return note.places.filter((place) => place.entry === entry);
}

test.each([
  ["a paragraph", `<p>${A_WORDS}</p>`, point.text],
  [
    "bare text between blocks",
    `<p>One.</p>Three &amp; four: ${A_WORDS}<p>Two.</p>`,
    `Three & four: ${point.text}`,
  ],
  ["text behind a comment", `<p>One.</p><!-- x -->${A_WORDS}`, point.text],
  ["a heading", `<h2>${A_WORDS}</h2>`, point.text],
  ["an item of a list", `<ul><li>Other.</li><li>${A_WORDS}</li><li>Third.</li></ul>`, `• ${point.text}`],
  ["a paragraph of an item", `<ol><li><p>Other.</p><p>${A_WORDS}</p></li></ol>`, point.text],
  ["a callout", `<aside class="key"><header>Key</header><p>${A_WORDS}</p></aside>`, point.text],
  ["the title of a callout", `<aside><header>${A_WORDS}</header><p>Text.</p></aside>`, point.text],
  ["a term", `<dl><dt>${A_WORDS}</dt><dd>Description.</dd></dl>`, point.text],
  ["a description", `<dl><dt>Term</dt><dd>${A_WORDS}</dd></dl>`, point.text],
  ["a quotation", `<blockquote><p>${A_WORDS}</p></blockquote>`, point.text],
  ["a caption", `<table><caption>${A_WORDS}</caption><tbody><tr><td>x</td></tr></tbody></table>`, point.text],
  ["a span of a language", `<p><span lang="fr">${A_WORDS}</span></p>`, point.text],
  ["a landscape page", `<section class="landscape"><p>${A_WORDS}</p></section>`, point.text],
])("a statement in %s has its place there alone", async (_, source, words) => {
  const made = await placed(source);
  expect(made.note.places.map(({ entry }) => entry)).toEqual([A]);
  expect(wordsOf(made, A)).toEqual([words]);
});

test("the cells of a row that hold one statement share a place", async () => {
  const cells = "<th>{{label}}</th><td>Between</td><td>{{text this.text}}</td>";
  const rows = `{{#each all.figures}}<tr>${cells}</tr>{{/each}}`;
  const facts = [...entriesOf("fact", "one"), ...entriesOf("fact", "two")];
  const made = await placed(`<table><tbody>${rows}</tbody></table>`, dossierOf(facts));
  expect(made.note.places.map(({ entry }) => entry)).toEqual(["one-fact-1", "two-fact-1"]);
  expect(wordsOf(made, "two-fact-1")).toEqual(["Label of two-fact-1 Between Text of two-fact-1."]);
});

test("two statements in one paragraph have the same place", async () => {
  const { note, sheets } = await placed(`<p>${A_WORDS} ${B_WORDS}</p>`);
  expect(note.places.map(({ entry }) => entry)).toEqual([A, B]);
  expect(note.places[0]?.box).toEqual(note.places[1]?.box);
  expect(note.places.map((place) => wordsIn(place, sheets))[0]).toBe(`${point.text} ${risk.text}`);
});

test("a statement that is printed twice has two places, in the order of the page", async () => {
  const made = await placed(`<p>${A_WORDS}</p><p>${B_WORDS}</p><p>Again: ${A_WORDS}</p>`);
  expect(made.note.places.map(({ entry }) => entry)).toEqual([A, B, A]);
  expect(wordsOf(made, A)).toEqual([point.text, `Again: ${point.text}`]);
});

test("statements with the same words have places of their own", async () => {
  const dossier = dossierOf([point, { ...risk, text: point.text }]);
  const { note } = await placed(`<p>${A_WORDS}</p><p>${B_WORDS}</p>`, dossier);
  expect(note.places.map(({ entry }) => entry)).toEqual([A, B]);
});

describe("a statement that is split", () => {
  const sentences = Array.from({ length: 160 }, (_, index) => `Sentence ${index + 1} has six words.`);
  const long = dossierOf([{ ...point, text: sentences.join(" ") }]);

  test("over two pages has a place on each", async () => {
    const made = await placed(`<p>${"Filling words. ".repeat(120)}</p><p>${A_WORDS}</p>`, long);
    expect(made.note.places.map(({ page }) => page)).toEqual([1, 2]);
    expect(wordsOf(made, A).join(" ")).toBe(sentences.join(" "));
  });

  test("over two columns has a place in each", async () => {
    const few = sentences.slice(0, 60);
    const dossier = dossierOf([{ ...point, text: few.join(" ") }]);
    const made = await placed(`<section class="columns"><p>${A_WORDS}</p></section>`, dossier);
    const places = placesOf(made.note, A);
    expect(places).toHaveLength(2);
    expect(places.every(({ page, box: [, , width] }) => page === 1 && width < 250)).toBe(true);
    expect(wordsOf(made, A).join(" ")).toBe(few.join(" "));
  });

  test("in a row has a place on each page", async () => {
    const made = await placed(`<table><tbody><tr><td>Beside</td><td>${A_WORDS}</td></tr></tbody></table>`, {
      ...long,
      topics: dossierOf([{ ...point, text: [...sentences, ...sentences].join(" ") }]).topics,
    });
    expect(made.note.places.map(({ page }) => page)).toEqual([1, 2]);
  });
});

test("a head that is repeated overleaf is placed once", async () => {
  const rows = "<tr><td>Row</td></tr>".repeat(80);
  const { note } = await placed(
    `<table><thead><tr><th>${A_WORDS}</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
  expect(note.pages).toBeGreaterThan(1);
  expect(note.places.map(({ entry, page }) => [entry, page])).toEqual([[A, 1]]);
});

test("the place of a chart holds its caption, its drawing and its table", async () => {
  const dossier = dossierOf([], { series: [seriesOf("trade")] });
  const made = await placed("{{#each series}}{{chart this table=true}}{{/each}}", dossier);
  const [words = "", ...others] = wordsOf(made, "trade");
  expect(others).toEqual([]);
  for (const part of ["Title of trade", "Exports", "2024", "17.25"]) expect(words).toContain(part);
});

test("people have places where their names and posts stand", async () => {
  const dossier = dossierOf([], { people: [personOf("envoy"), personOf("aide")] });
  const source = "<p>With {{#each meeting.with}}{{name}}, {{post}}; {{/each}}</p>";
  const made = await placed(source, dossier, { meeting: meetingWith("envoy") });
  expect(made.note.places.map(({ entry }) => entry)).toEqual(["envoy"]);
  expect(wordsOf(made, "envoy")[0]).toContain("Name of envoy, Post of envoy");
});

test("marks, footnotes, attributes and comments are no places", async () => {
  const secret = dossierOf([{ ...point, marking: "SECRET", disclosure: "not-for-disclosure" }]);
  const source = `{{#each all.points}}<p>Words.{{portion this}}{{disclosure this}}{{note this}}
    <note>{{text text}}</note></p><!-- {{this.text}} --><table summary="{{this.text}}"><tbody><tr><td>x</td></tr></tbody></table>{{/each}}`;
  expect((await placed(source, secret)).note.places).toEqual([]);
});

test("words behind a footnote in the same paragraph are placed", async () => {
  const made = await placed(`<p>One.<note>Text.</note> ${A_WORDS}</p>`);
  expect(wordsOf(made, A)[0]).toContain(point.text);
});

describe("what is not printed", () => {
  test("is named by its id, each once", async () => {
    const dossier = dossierOf([point, risk], { series: [seriesOf("trade")], people: [personOf("envoy")] });
    const { note } = await placed(`<p>${A_WORDS}</p>`, dossier, { meeting: meetingWith("envoy") });
    expect(note.notPrinted).toEqual([B, "trade", "envoy"]);
  });

  test("includes what the template reads and does not print", async () => {
    const { note } = await placed(`<p>${A_WORDS}</p>{{#if all.risks}}<p>Risks.</p>{{/if}}`);
    expect(note.notPrinted).toEqual([B]);
  });

  test("does not include what the brief leaves out", async () => {
    const dossier = dossierOf([
      point,
      { ...risk, marking: "SECRET" },
      ...entriesOf("interest", "c", { disclosure: "not-for-disclosure" }),
    ]);
    const { note } = await placed("<p>Nothing.</p>", dossier, { ceiling: "OFFICIAL", disclosure: "usable" });
    expect(note.notPrinted).toEqual([A]);
  });
});
