import { expect, test } from "vitest";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import type { Template } from "../../../core/template/template.ts";
import { entriesOf } from "../../support/any-entry.ts";
import {
  type CheckedNote,
  checkedNote,
  dossierOf,
  meetingWith,
  personOf,
  seriesOf,
} from "../../support/checked-note.ts";
import { templateFrom } from "../../support/sample.ts";

const PARTIALS = {
  row: "<p>{{text words}}</p>",
  outer: "{{#each all.risks}}{{> row words=text}}{{/each}}",
  hiding: "<p>{{text text}}</p>",
};

function templateOf(source: string): Template {
  const partials = Object.entries(PARTIALS).map(
    ([name, text]) => [name, { file: name, source: text }] as const,
  );
  return { ...templateFrom(`<h1>T</h1>${source}<p>End.</p>`), partials: new Map(partials) };
}

function note(source: string, dossier: Dossier, change: Parameters<typeof checkedNote>[2] = {}): CheckedNote {
  return checkedNote(dossier, templateOf(source), change);
}

function leftOut({ findings }: CheckedNote): readonly (string | undefined)[] {
  return findings
    .filter(({ code }) => code === "not-printed")
    .map(({ message }) => /^"([^"-]*)/.exec(message)?.[1]);
}

// All have the same words: which of them a note shows cannot be told from what it prints.
const alike = dossierOf(
  [1, 2, 3].flatMap((number) =>
    entriesOf("risk", `r${number}`).map((entry) => ({ ...entry, text: "Talks may *stall*." })),
  ),
);
const ALL = ["r1", "r2", "r3"];

test.each<[string, readonly string[]]>([
  ["{{#each all.risks}}<p>{{text text}}</p>{{/each}}", []],
  ["{{#each (first all.risks 1)}}<p>{{text text}}</p>{{/each}}", ["r2", "r3"]],
  ["{{#each all.risks}}{{#if @first}}{{else}}<p>{{text text}}</p>{{/if}}{{/each}}", ["r1"]],
  [
    "{{#each all.risks}}{{#if text}}{{/if}}{{/each}}{{#with (first all.risks) as |one|}}<p>{{one.[0].text}}</p>{{/with}}",
    ["r2", "r3"],
  ],
  ["<p>{{all.risks.[1].text}}</p>{{#each all.risks}}{{#if text}}{{/if}}{{/each}}", ["r1", "r3"]],
  ["{{#each topics}}<p>{{text @root.all.risks.[2].text}}</p>{{/each}}", ["r1", "r2"]],
  ["{{#each all.risks as |risk index|}}<p>{{index}} {{text risk.text}}</p>{{/each}}", []],
  ["{{#each all.risks}}{{#with text}}<p>{{this}}</p>{{/with}}{{/each}}", []],
  ["{{#each all.risks}}{{#with standing}}<p>{{text ../text}}</p>{{/with}}{{/each}}", []],
  ["{{#each all.risks}}<p>{{#each this}}{{#if (eq @key 'text')}}{{this}}{{/if}}{{/each}}</p>{{/each}}", []],
  ["{{#each all.risks}}{{> row words=text}}{{/each}}", []],
  ["{{> outer}}", []],
  // The parameter hides the field: what is printed is the first risk's text, three times.
  ["{{#each all.risks}}{{> hiding text=@root.all.risks.[0].text}}{{/each}}", ["r2", "r3"]],
  ["{{#each all.risks}}{{> hiding this words=kindTitle}}{{/each}}", []],
  ["{{#each all.risks}}<p>{{eq text 'x'}} {{not text}} {{or text label}}</p>{{/each}}", ALL],
  ["{{#each all.risks}}<p>{{kindTitle}}, {{topicTitle}}, {{standing.asOf}}</p>{{/each}}", ALL],
])("finds that, of risks with equal words, %s leaves out %j", (source, ids) => {
  expect(leftOut(note(source, alike))).toEqual(ids);
});

test.each<[string, readonly string[]]>([
  ["{{#each series}}{{chart this}}{{/each}}", []],
  ['{{chart "trade"}}', []],
  ["{{#each series}}<p>{{#each rows}}{{join values}} {{/each}}</p>{{/each}}", []],
  ["{{#each series}}<p>{{#each rows as |row|}}{{row.values.[0]}} {{/each}}</p>{{/each}}", []],
  ["<p>{{amount series.[0].rows.[1].numbers.[0] series.[0].unit}}</p>", []],
  ["{{#each series}}<p>{{#each rows}}{{#each (first values)}}{{this}}{{/each}}{{/each}}</p>{{/each}}", []],
  ["{{#each series}}<p>{{title}} ({{unit}}): {{join columns}}</p>{{/each}}", ["trade"]],
  ["{{#each series}}<p>{{#each rows}}{{at}} {{values.length}} {{/each}}</p>{{/each}}", ["trade"]],
])("finds that, of a series, %s leaves out %j", (source, ids) => {
  expect(leftOut(note(source, dossierOf([], { series: [seriesOf("trade")] })))).toEqual(ids);
});

test.each<[string, readonly string[]]>([
  ["{{#each all.figures}}<p>{{label}}: {{amount this}}</p>{{/each}}", []],
  ["{{#each all.figures}}<p>{{label}}: {{amount value unit}}</p>{{/each}}", []],
  ["{{#each all.figures}}<p>{{label}}: {{value}} {{unit}}</p>{{/each}}", []],
  ["{{#each all.figures}}<p>{{label}}</p>{{/each}}", ["f"]],
  ["{{#each all.figures}}<p>{{amount this}}</p>{{/each}}", ["f"]],
])("finds that, of a key fact, %s leaves out %j", (source, ids) => {
  const facts = entriesOf("fact", "f").filter((entry) => "value" in entry);
  const fact = facts.map((entry) => ({ ...entry, id: "f", label: "12", value: "12", unit: "per cent" }));
  expect(leftOut(note(source, dossierOf(fact)))).toEqual(ids);
});

test("does not take the author's name for a person of the same name", () => {
  const dossier = dossierOf([], { people: [personOf("envoy", { name: "A. Author" })] });
  const change = {
    meeting: meetingWith("envoy"),
    author: { name: "A. Author", role: "Desk", contact: "Room 1" },
  };
  const source = "<p>{{note.author.name}}</p>";
  expect(leftOut(note(`{{#each people}}{{#if name}}{{/if}}{{/each}}${source}`, dossier, change))).toEqual([
    "envoy",
  ]);
  expect(leftOut(note("<p>{{#each meeting.with}}{{name}}{{/each}}</p>", dossier, change))).toEqual([]);
});

test("prints a text passed to a partial in its statement's language, but not a topic's title", () => {
  const french = dossierOf(entriesOf("risk", "r").map((entry) => ({ ...entry, language: "fr" })));
  const { markup } = note(
    "{{#each all.risks}}{{> row words=text}}{{> row words=topicTitle}}{{/each}}",
    french,
  );
  expect(markup).toMatch(/<p><span lang="fr">[^<]+<\/span><\/p><p>One<\/p>/);
});
