import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Problem } from "../../core/problem/problem.ts";
import { problemText } from "../../core/problem/problem.ts";
import { read } from "../../core/read/read.ts";
import { render } from "../../core/render/render.ts";
import { select } from "../../core/select/select.ts";
import { expectValue, sampleBrief, sampleDossier, scheme, templateFrom } from "../support/sample.ts";

/** Tables that are looked up in by what cannot be a stranger's word. */
const CLOSED_KEYS: ReadonlyMap<string, string> = new Map([
  ["EXPECTED", "zod's own names of types"],
  ["ENTITIES", "a single character that the pattern has matched"],
  ["ESCAPES", "a single character or byte"],
  ["OTHER_NAMES", "the names of our own styles"],
]);

test("no table of the core is a plain object that a stranger's word is looked up in", () => {
  const sources = readdirSync("core", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`core/${file}`, "utf8"));
  const declared = sources.flatMap((source) =>
    [...source.matchAll(/const (\w+): (?:Readonly<)?(?:Partial<)?Record<string,/g)].map(
      ([, name = ""]) => name,
    ),
  );
  const tables = new Set(declared.filter((name) => !CLOSED_KEYS.has(name)));
  const lookedUp = sources.flatMap((source) =>
    [...source.matchAll(/\b([A-Z][A-Z_]+)\[/g)]
      .map(([, name = ""]) => name)
      .filter((name) => tables.has(name)),
  );
  expect(declared.length).toBeGreaterThan(0);
  expect(lookedUp, "use a Map: an object also has constructor and toString").toEqual([]);
});

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

const POSITIONS: readonly (readonly [string, (word: string) => string])[] = [
  ["element", (word) => `<${word}>x</${word}>`],
  ["element in text", (word) => `<p>a<${word}>x</${word}></p>`],
  ["element in a list", (word) => `<ul><${word}>x</${word}></ul>`],
  ["class", (word) => `<p class="${word}">x</p>`],
  ["class of a section", (word) => `<section class="${word}"><p>x</p></section>`],
  ["class of a callout", (word) => `<aside class="${word}"><p>x</p></aside>`],
  ["attribute", (word) => `<p ${word}="x">x</p>`],
  [
    "alignment",
    (word) => `<table><colgroup><col align="${word}"/></colgroup><tbody><tr><td>x</td></tr></tbody></table>`,
  ],
  ["picture", (word) => `<figure><img src="${word}" alt="x"/></figure>`],
  ["target", (word) => `<p><ref to="${word}"/></p>`],
  ["what a reference shows", (word) => `<p><ref to="a" show="${word}"/></p>`],
  [
    "chart kind",
    (word) =>
      `<figure><chart kind="${word}" unit="x"><series name="a"><value at="b">1</value></series></chart></figure>`,
  ],
  ["type of a chart", (word) => `{{chart "goods" type="${word}"}}`],
  ["chart", (word) => `{{chart "${word}"}}`],
  ["name of a chart's value", (word) => `{{chart "goods" ${word}="x"}}`],
  ["entity", (word) => `<p>&${word};</p>`],
  ["path", (word) => `<p>{{${word}}}</p>`],
  ["path in a group", (word) => `<p>{{note.${word}}}</p>`],
  ["path in a list", (word) => `<p>{{topics.${word}}}</p>`],
  ["path in a text", (word) => `<p>{{note.title.${word}}}</p>`],
  ["literal path", (word) => `<p>{{"${word}"}}</p>`],
  ["variable", (word) => `<p>{{@${word}}}</p>`],
  ["condition", (word) => `{{#if ${word}}}<p>x</p>{{/if}}`],
  ["helper", (word) => `<p>{{${word} "x"}}</p>`],
  ["sub-expression", (word) => `{{#if (${word} 1)}}<p>x</p>{{/if}}`],
  ["block", (word) => `{{#${word} "x"}}<p>x</p>{{/${word}}}`],
  ["inverted block", (word) => `{{^${word}}}<p>x</p>{{/${word}}}`],
  ["partial", (word) => `{{> ${word}}}`],
  ["hash key of a partial", (word) => `{{> sources ${word}="x"}}`],
  ["hash key of a helper", (word) => `{{date note.date ${word}="x"}}`],
  ["hash key of a block", (word) => `{{#if note ${word}="x"}}<p>x</p>{{/if}}`],
];

const dossier = sampleDossier();
const { briefing } = expectValue(select(dossier, scheme(), sampleBrief(), ""));

function problemsOf(markup: string): readonly Problem[] {
  const template = {
    ...templateFrom(`<h1>{{note.title}}</h1>\n${markup}`),
    partials: new Map([["sources", { file: "partials/sources.hbs", source: "x" }]]),
  };
  const rendering = render(template, briefing, dossier.sources);
  if (!rendering.ok) return rendering.problems;
  return read(rendering.value.markup, "en").problems;
}

test.each(POSITIONS)("an inherited name as %s is a problem at its place", (_position, markup) => {
  for (const word of INHERITED) {
    const problems = problemsOf(markup(word));
    expect(problems.map(problemText).join("\n"), word).toContain(word);
    expect(problems[0]?.place, word).toMatchObject({ file: "template.hbs", line: 2 });
  }
});
