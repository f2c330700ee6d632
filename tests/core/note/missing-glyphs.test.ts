import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { Finding } from "../../../core/check/finding.ts";
import type { Dossier, Entry, Topic } from "../../../core/dossier/dossier.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { SourceRecord } from "../../../core/source/source-record.ts";
import type { Template } from "../../../core/template/template.ts";
import {
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

/** Cuneiform, which no font of ours has. */
const SIGN = "\u{12000}";
const TEXT_OF_ALL = `<h1>{{note.title}}</h1>
<p>For {{note.audience}}</p>
{{#each topics}}<h2>{{title}}</h2>
{{#each statements}}<p>{{text text}}{{note this}}</p>{{/each}}
{{/each}}
{{#each people}}<p>{{name}}</p>{{/each}}
{{#each series}}{{chart this table=true}}{{/each}}
<h2>Sources</h2>
<ol class="sources">{{#each (citedSources)}}<li>{{this.text}}</li>{{/each}}</ol>`;

const plain = sampleDossier();

/** All of every topic, whatever its marking. */
const WHOLE: Brief = {
  ...sampleBrief(),
  topics: plain.topics.map(({ id }) => ({ topic: id })),
  ceiling: scheme().levels.at(-1)?.id ?? "",
};

interface Trial {
  readonly dossier?: Dossier;
  readonly brief?: Partial<Brief>;
  readonly template?: Template;
  readonly formats?: readonly ("pdf" | "docx")[];
}

async function findings({
  dossier = plain,
  brief = {},
  template = templateFrom(TEXT_OF_ALL),
  formats = ["pdf"],
}: Trial): Promise<readonly Finding[]> {
  const request = { dossier, scheme: scheme(), template, brief: { ...WHOLE, ...brief }, formats };
  const { findings: all } = expectValue(await generateNote(request, office()));
  return all.filter(({ code }) => code === "missing-glyph");
}

/** What a finding says of the place: the words between the character and what the PDF prints. */
function whereIn(found: readonly Finding[]): readonly string[] {
  return found.map(
    ({ message }) => /.*\), (?:which stands? in )?(.*); the PDF/.exec(message)?.[1] ?? message,
  );
}

function withTopic(change: (topic: Topic) => Topic): Dossier {
  return { ...plain, topics: plain.topics.map((topic, index) => (index === 0 ? change(topic) : topic)) };
}

function firstTopic(): Topic {
  const [topic] = plain.topics;
  if (topic === undefined) throw new Error("the sample has no topic");
  return topic;
}

/** The first topic, with another text in its first entries. */
function withTexts(...texts: readonly string[]): Dossier {
  const entries = firstTopic().entries.map(
    (entry, index): Entry => ({ ...entry, text: texts[index] ?? entry.text }),
  );
  return withTopic((topic) => ({ ...topic, entries }));
}

const idOf = (index: number): string => firstTopic().entries[index]?.id ?? "";

test("has fonts for all characters of the sample", async () => {
  expect(await findings({})).toEqual([]);
});

test("names the text of a statement, at its line and for its entry", async () => {
  const [only, ...rest] = await findings({ dossier: withTexts(`It met **${SIGN}** today`) });
  expect(rest).toEqual([]);
  expect(only).toMatchObject({
    severity: "error",
    message: `no font has "${SIGN}" (U+12000), which stands in the text of "${idOf(0)}"; the PDF prints a replacement sign`,
    about: { topic: firstTopic().id, entry: idOf(0) },
    place: firstTopic().entries[0]?.place,
  });
});

test("names all statements that print the character, and no others", async () => {
  const dossier = withTexts(`a ${SIGN}`, "b", `c ${SIGN} \u{12001}`, `a ${SIGN}`);
  expect(whereIn(await findings({ dossier }))).toEqual(
    [0, 2, 3].map((index) => `the text of "${idOf(index)}"`),
  );
  const brief = { topics: [{ topic: firstTopic().id, entries: [idOf(0)] }] };
  expect(whereIn(await findings({ dossier, brief }))).toEqual([`the text of "${idOf(0)}"`]);
});

test("does not name an entry that is not printed", async () => {
  const template = templateFrom(
    "<h1>{{note.title}}</h1>{{#each topics}}{{#each statements}}{{#if @first}}<p>{{text text}}</p>{{else}}<p>{{standing.asOf}}</p>{{/if}}{{/each}}{{/each}}",
  );
  const dossier = withTexts(`printed ${SIGN}`, `kept back ${SIGN}`);
  expect(whereIn(await findings({ dossier, template }))).toEqual([`the text of "${idOf(0)}"`]);
  const title = await findings({
    dossier: withTexts("x", `kept back ${SIGN}`),
    template,
    brief: { title: SIGN },
  });
  expect(whereIn(title)).toEqual(["the note's title"]);
});

test("names the title of a topic, not of an entry below", async () => {
  const dossier = withTopic((topic) => ({ ...topic, title: `Visas ${SIGN}` }));
  const [only, ...rest] = await findings({ dossier });
  expect(rest).toEqual([]);
  expect(whereIn([only as Finding])).toEqual([`the title of topic "${firstTopic().id}"`]);
  expect(only).toMatchObject({ about: { topic: firstTopic().id }, place: firstTopic().place });
});

test("names title and audience of the note", async () => {
  expect(whereIn(await findings({ brief: { title: `To ${SIGN}` } }))).toEqual(["the note's title"]);
  expect(whereIn(await findings({ brief: { audience: SIGN } }))).toEqual(["the note's audience"]);
});

test("names a source with its field, and not the entry that cites it", async () => {
  const cited = new Set(firstTopic().entries.flatMap(({ sources }) => sources.map(({ source }) => source)));
  const [id = ""] = cited;
  const withSource = (change: Partial<Pick<SourceRecord, "fields" | "names">>): Dossier => ({
    ...plain,
    sources: plain.sources.map((record) =>
      record.id === id
        ? {
            ...record,
            fields: { ...record.fields, ...change.fields },
            names: { ...record.names, ...change.names },
          }
        : record,
    ),
  });
  expect(
    whereIn(await findings({ dossier: withSource({ fields: { title: `Report <i>on ${SIGN}</i>` } }) })),
  ).toEqual([`the title of source "${id}"`]);
  const byAuthor = withSource({ names: { author: [{ given: "Ada", family: SIGN }] } });
  expect(whereIn(await findings({ dossier: byAuthor }))).toEqual([`the author of source "${id}"`]);
});

test("names a person and the label of a series", async () => {
  const [person] = plain.people;
  const people = plain.people.map((each, index) => (index === 0 ? { ...each, name: `Ms ${SIGN}` } : each));
  expect(whereIn(await findings({ dossier: { ...plain, people } }))).toEqual([
    `the name of person "${person?.id}"`,
  ]);
  const [series] = plain.series;
  const columns = series?.columns.map((label, index) => (index === 0 ? `${label} ${SIGN}` : label)) ?? [];
  const all = plain.series.map((each, index) => (index === 0 ? { ...each, columns } : each));
  const found = whereIn(await findings({ dossier: { ...plain, series: all } }));
  expect(new Set(found)).toEqual(new Set([`a label of series "${series?.id}"`]));
});

test.each([SIGN, "&#x12000;", "&#73728;"])(
  "the template's own %s is at its line and column",
  async (words) => {
    const source = `<h1>{{note.title}}</h1>\n<p>Seal:\n  ${words}</p>`;
    const [only, ...rest] = await findings({ template: templateFrom(source), dossier: withTexts("a", "b") });
    expect(rest).toEqual([]);
    expect(whereIn([only as Finding])).toEqual(["which the template prints"]);
    expect(only?.place).toMatchObject({ file: "template.hbs", line: 3 });
    if (words === SIGN) expect(only?.place).toMatchObject({ column: 3 });
  },
);

test("reports the same character in data and template for both", async () => {
  const template = templateFrom(`<h1>{{note.title}}</h1><p>${SIGN} seal</p>`);
  expect(whereIn(await findings({ template, brief: { title: `To ${SIGN}` } }))).toEqual([
    "the note's title",
    "which the template prints",
  ]);
});

test("finds a field in another normalisation form", async () => {
  // U+1E9B U+0323 has no composed letter of its own; as written here it is in neither normal form.
  const written = `${SIGN}\u0307\u0323`;
  expect(whereIn(await findings({ dossier: withTexts(`a ${written} b`) }))).toEqual([
    `the text of "${idOf(0)}"`,
  ]);
});

test("names private-use and unassigned characters by code point", async () => {
  const found = await findings({ dossier: withTexts("a \ue000 b", "c \u0378 d") });
  expect(found.map(({ message }) => message.split(", which")[0])).toEqual([
    "no font has U+E000, a private-use character",
    "no font has U+0378, a code without a character",
  ]);
});

test("is a warning if the template says so, or in a note for Word only", async () => {
  const dossier = withTexts(SIGN);
  const mild = templateFrom(TEXT_OF_ALL, "title: T\ndescription: D\nchecks:\n  missingGlyph: warning\n");
  expect((await findings({ dossier, template: mild }))[0]?.severity).toBe("warning");
  expect((await findings({ dossier, formats: ["docx"] }))[0]?.severity).toBe("warning");
  expect((await findings({ dossier, formats: ["docx", "pdf"] }))[0]?.severity).toBe("error");
});

test("names a few characters of a text in a script without a font", async () => {
  const text = Array.from({ length: 8 }, (_, index) => String.fromCodePoint(0x12000 + index)).join(" ");
  const [only, ...rest] = await findings({ dossier: withTexts(text) });
  expect(rest).toEqual([]);
  expect(only?.message).toContain("(U+12004) and 3 more, which stand in the text");
});
