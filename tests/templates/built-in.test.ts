import fc from "fast-check";
import { expect, test } from "vitest";
import type { Brief, TopicChoice } from "../../core/brief/brief.ts";
import type { Finding } from "../../core/check/finding.ts";
import type { Block } from "../../core/document/node.ts";
import type { Dossier, Entry } from "../../core/dossier/dossier.ts";
import { generateNote } from "../../core/note/generate-note.ts";
import type { Note } from "../../core/note/note.ts";
import { ENTRY_TYPES, entriesOf } from "../support/any-entry.ts";
import {
  BUILT_IN,
  briefOf,
  checkedNote,
  dossierOf,
  meetingWith,
  personOf,
  seriesOf,
} from "../support/checked-note.ts";
import { builtInTemplate, expectValue, office, sampleDossier, scheme } from "../support/sample.ts";

/** What the choice of statements brings about; anything else is the template's own fault. */
const OF_THE_CHOICE = [
  "not-printed",
  "overdue",
  "unsourced",
  "later-than-note",
  "above-ceiling",
  "not-for-disclosure",
  "empty-topic",
  "no-content",
  "too-long",
  "nearly-too-long",
];

const sample = sampleDossier();
const ours = office();

async function noteOf(dossier: Dossier, template: string, change: Partial<Brief>): Promise<Note> {
  const brief = { ...briefOf(dossier, change), template };
  const request = { dossier, scheme: scheme(), template: builtInTemplate(template), brief };
  return expectValue(await generateNote({ ...request, formats: ["pdf"] }, ours));
}

function ofTheTemplate(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => !OF_THE_CHOICE.includes(code));
}

/** Lists, tables, callouts and groups that hold nothing. */
function emptyBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case "list":
        return [...own(block, block.items), ...block.items.flatMap(({ children }) => emptyBlocks(children))];
      case "descriptionList":
        return [...own(block, block.items), ...block.items.flatMap(({ children }) => emptyBlocks(children))];
      case "table":
        return own(block, block.body);
      case "callout":
      case "quotation":
      case "group":
      case "section":
        return [...own(block, block.children), ...emptyBlocks(block.children)];
      default:
        return [];
    }
  });
}

function own(block: Block, parts: readonly unknown[]): readonly Block[] {
  return parts.length === 0 ? [block] : [];
}

const choices: fc.Arbitrary<readonly TopicChoice[]> = fc
  .shuffledSubarray([...sample.topics], { minLength: 1 })
  .chain((topics) =>
    fc.tuple(
      ...topics.map(({ id, entries }) =>
        fc
          .subarray(entries.map((entry) => entry.id))
          .map((chosen): TopicChoice => ({ topic: id, entries: chosen })),
      ),
    ),
  );

const changes: fc.Arbitrary<Partial<Brief>> = fc.record({
  topics: choices,
  ceiling: fc.constantFrom("OFFICIAL", "OFFICIAL-SENSITIVE"),
  disclosure: fc.constantFrom("all", "usable"),
  date: fc.constantFrom("2023-07-02", "2026-11-30"),
  meeting: fc.constantFrom(undefined, meetingWith(), meetingWith("magzhan-ilyasov")),
}) as fc.Arbitrary<Partial<Brief>>;

test.each(BUILT_IN)("the %s never warns about itself, whatever is chosen of the sample", (id) => {
  const template = builtInTemplate(id);
  fc.assert(
    fc.property(changes, fc.boolean(), fc.boolean(), (change, withPeople, withSeries) => {
      const dossier = {
        ...sample,
        people: withPeople || change.meeting?.with.length ? sample.people : [],
        series: withSeries ? sample.series : [],
      };
      const note = checkedNote(dossier, template, change);
      expect(note.problems).toEqual([]);
      expect(ofTheTemplate(note.findings)).toEqual([]);
      expect(emptyBlocks(note.blocks)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each(BUILT_IN)("no page of the %s holds the sign-off alone, whatever is chosen", async (id) => {
  await fc.assert(
    fc.asyncProperty(changes, async (change) => {
      expect(ofTheTemplate((await noteOf(sample, id, change)).findings)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test.each(BUILT_IN)("the sign-off of the %s takes the last lines above it along", async (id) => {
  for (const count of [20, 24, 28, 30, 31, 32, 33, 34, 36, 40]) {
    const entries = Array.from({ length: count }, (_, index) => entriesOf("interest", `e${index}`)).flat();
    const note = await noteOf(dossierOf(entries.map(withoutSource)), id, {});
    expect(ofTheTemplate(note.findings)).toEqual([]);
  }
});

function withoutSource(entry: Entry): Entry {
  return { ...entry, sources: [] };
}

const single = ENTRY_TYPES.flatMap((type) =>
  BUILT_IN.flatMap((id) => entriesOf(type, "e").map((entry) => [id, entry.type, entry.id, entry] as const)),
);

test.each(single)("a %s of one %s alone has no empty part (%s)", async (id, _type, _id, entry) => {
  for (const change of [{}, { sources: [] }, { disclosure: "not-for-disclosure" }] as const) {
    const dossier = dossierOf([{ ...entry, ...change }]);
    const note = await noteOf(dossier, id, {});
    expect(ofTheTemplate(note.findings)).toEqual([]);
    expect(emptyBlocks(note.document.children)).toEqual([]);
    expect(note.findings.filter(({ code }) => code === "too-long")).toEqual([]);
    expect(note.countedPages).toBe(1);
  }
});

test.each(BUILT_IN)("a %s of people or statistics alone has no empty part", async (id) => {
  for (const change of [{ people: [personOf("envoy")] }, { series: [seriesOf("trade")] }, {}]) {
    const note = await noteOf(dossierOf([], change), id, {});
    expect(ofTheTemplate(note.findings)).toEqual([]);
    expect(emptyBlocks(note.document.children)).toEqual([]);
  }
});
