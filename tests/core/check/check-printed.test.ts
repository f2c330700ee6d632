import { expect, test } from "vitest";
import type { Block } from "../../../core/document/node.ts";
import { inlineText } from "../../../core/document/text.ts";
import { inlineRuns } from "../../../core/document/walk.ts";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { allEntries, ENTRY_TYPES, entriesOf } from "../../support/any-entry.ts";
import {
  BUILT_IN,
  checkedNote,
  dossierOf,
  meetingWith,
  personOf,
  seriesOf,
} from "../../support/checked-note.ts";
import { builtInTemplate, templateFrom } from "../../support/sample.ts";

function shownText(blocks: readonly Block[]): string {
  return inlineRuns(blocks).map(inlineText).join("\n");
}

function missing(
  source: string,
  dossier: Dossier,
  change: Parameters<typeof checkedNote>[2] = {},
): readonly string[] {
  const note = checkedNote(dossier, templateFrom(`<h1>T</h1>${source}<p>End.</p>`), change);
  return note.findings.filter(({ code }) => code === "not-printed").map(({ message }) => message);
}

const cases = BUILT_IN.flatMap((template) =>
  ENTRY_TYPES.flatMap((type) =>
    (["usable", "not-for-disclosure"] as const).map((disclosure) => [template, type, disclosure] as const),
  ),
);

test.each(cases)("reports, for the %s, each %s that is %s and not printed", (id, type, disclosure) => {
  const entries = [1, 2, 3, 4, 5].flatMap((number) => entriesOf(type, `e${number}`, { disclosure }));
  const note = checkedNote(dossierOf(entries), builtInTemplate(id));
  const text = shownText(note.blocks);
  const named = note.findings.filter(({ code }) => code === "not-printed");
  for (const entry of entries) {
    const isKeyFact = entry.type === "fact" && entry.value !== undefined;
    const printed = text.includes(entry.text) || (isKeyFact && text.includes(entry.value ?? ""));
    const found = named.filter(({ about }) => about?.entry === entry.id);
    expect(found, entry.id).toHaveLength(printed ? 0 : 1);
    if (!printed)
      expect(found[0]).toMatchObject({ severity: "warning", place: entry.place, about: { topic: "one" } });
  }
});

test("finds a place in the meeting brief for every kind of statement, people and statistics", () => {
  const dossier = dossierOf([...allEntries("a"), ...allEntries("b", { disclosure: "not-for-disclosure" })], {
    people: [personOf("envoy")],
    series: [seriesOf("trade")],
  });
  const note = checkedNote(dossier, builtInTemplate("meeting-brief"), { meeting: meetingWith("envoy") });
  expect(note.findings).toEqual([]);
});

const risks = dossierOf([1, 2, 3].flatMap((number) => entriesOf("risk", `r${number}`)));
const ALL = ["r1", "r2", "r3"];

test.each<[string, readonly string[]]>([
  ["{{#each all.risks}}<p>{{text text}}</p>{{/each}}", []],
  ["{{#each all.risks}}<p>{{this.text}}</p>{{/each}}", []],
  ["{{#each topics}}{{#each statements}}<p>{{text this.text}}</p>{{/each}}{{/each}}", []],
  ["{{#each all.risks}}{{#with text as |words|}}<p>{{words}}</p>{{/with}}{{/each}}", []],
  ["{{#each all.risks}}{{#if text}}<p>A risk.</p>{{/if}}{{/each}}", ALL],
  ["<p>{{count all.risks}} risks</p>", ALL],
  ["{{#each all.risks}}<p>{{standing.id}}{{note this}}</p>{{/each}}", ALL],
  ['{{#each all.risks}}<p lang="{{this.text}}">A risk.</p>{{/each}}', ALL],
  ["{{#each all.risks}}<!-- <p>{{text text}}</p> -->{{/each}}", ALL],
  ["{{#each (first all.risks 1)}}<p>{{text text}}</p>{{/each}}", ["r2", "r3"]],
  ["{{#each all.risks}}{{#if @last}}<p>{{text text}}</p>{{/if}}{{/each}}", ["r1", "r2"]],
])("finds that %s leaves out %j", (source, ids) => {
  const messages = missing(source, risks);
  expect(messages.map((message) => /^"(r\d)/.exec(message)?.[1])).toEqual(ids);
});

test("says whether a limit or the template itself leaves a statement out", () => {
  expect(missing("{{#each (first all.risks 1)}}<p>{{text text}}</p>{{/each}}", risks)[0]).toBe(
    '"r2-risk-0" was chosen and is not in the note: the template prints 1 of 3 risks',
  );
  expect(missing("", risks)[0]).toContain("the template has no place for risks");
  const asks = dossierOf(entriesOf("ask", "a"));
  expect(missing("{{#each all.ourAsks}}<p>{{text text}}</p>{{/each}}", asks)).toEqual([
    '"a-ask-1" was chosen and is not in the note: the template has no place for asks of their side',
  ]);
});

test("counts a fact as printed with its label and value, or with its text", () => {
  const fact = dossierOf(entriesOf("fact", "f").slice(1));
  const each = (inner: string) => missing(`{{#each all.figures}}<p>${inner}</p>{{/each}}`, fact);
  expect(each("{{label}}: {{value}}")).toEqual([]);
  expect(each("{{text text}}")).toEqual([]);
  expect(each("{{label}}")).toHaveLength(1);
  expect(each("{{value}}")).toHaveLength(1);
});

test("counts a statistic as printed by chart or numbers, and a person by name", () => {
  const made = dossierOf(entriesOf("background", "b"), {
    people: [personOf("envoy"), personOf("aide")],
    series: [seriesOf("trade")],
  });
  const change = { meeting: meetingWith("envoy") };
  const of = (source: string) => {
    const words = "{{#each all.usableBackground}}<p>{{text text}}</p>{{/each}}";
    return missing(words + source, made, change).map((message) => message.split('"')[1]);
  };
  expect(of("")).toEqual(["trade", "envoy"]);
  expect(of("{{#each series}}<p>{{title}}</p>{{/each}}{{#each people}}<p>{{name}}</p>{{/each}}")).toEqual([
    "trade",
  ]);
  expect(of("{{#each series}}{{chart this}}{{/each}}{{#each people}}<p>{{post}}</p>{{/each}}")).toEqual([
    "envoy",
  ]);
  expect(
    of(
      "{{#each series}}{{#each rows}}<p>{{at}} {{#each values}}{{this}}{{/each}}</p>{{/each}}{{/each}}" +
        "{{#with meeting}}{{#each with}}<p>{{name}}</p>{{/each}}{{/with}}",
    ),
  ).toEqual([]);
});

test("does not report an item above the ceiling again as not printed", () => {
  const secret = dossierOf([...entriesOf("risk", "r", { marking: "SECRET" }), ...entriesOf("point", "p")]);
  expect(
    missing("{{#each all.points}}<p>{{text text}}</p>{{/each}}", secret, { ceiling: "OFFICIAL" }),
  ).toEqual([]);
});

test("tells equal words of two statements apart", () => {
  const text = "The same words.";
  const twins = dossierOf([...entriesOf("risk", "r", { text }), ...entriesOf("point", "p", { text })]);
  const source =
    "{{#each all.points}}{{#if text}}{{/if}}{{/each}}{{#each all.risks}}<p>{{text text}}</p>{{/each}}";
  expect(missing(source, twins)).toHaveLength(1);
});
