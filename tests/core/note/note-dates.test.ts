import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { entriesOf } from "../../support/any-entry.ts";
import {
  BUILT_IN,
  briefOf,
  checkedNote,
  dossierOf,
  meetingWith,
  personOf,
  seriesOf,
} from "../../support/checked-note.ts";
import { builtInTemplate, expectValue, office, scheme, templateFrom } from "../../support/sample.ts";

const drafted = entriesOf("point", "line", { origin: "drafted", asOf: "2026-07-09", sources: [] });
const old = entriesOf("background", "old", { asOf: "2026-03-01" });
const newer = entriesOf("interest", "newer", { asOf: "2026-07-04" });
const DATES =
  "<h1>T</h1><p>{{#if note.informationAsOf}}{{dates note.informationAsOf note.informationTo}}{{else}}none{{/if}}, " +
  "{{#if note.reviewBy}}{{date note.reviewBy}}{{else}}none{{/if}}</p>";

function datesOf(dossier: ReturnType<typeof dossierOf>, source: string, change: Partial<Brief> = {}): string {
  const { markup } = checkedNote(dossier, templateFrom(DATES + source), change);
  return (/<p>(.*?)<\/p>/.exec(markup)?.[1] ?? "").replaceAll("\u00a0", " ");
}

const BACKGROUND = "{{#each all.usableBackground}}<p>{{text text}}</p>{{/each}}";
const INTERESTS = "{{#each all.interests}}<p>{{text text}}</p>{{/each}}";
const POINTS = "{{#each all.points}}<p>{{text text}}</p>{{/each}}";

test("dates information by the printed statements with sources", () => {
  const dossier = dossierOf([...drafted, ...old, ...newer]);
  expect(datesOf(dossier, BACKGROUND + INTERESTS + POINTS)).toMatch(/^1 March to 4 July 2026,/);
  expect(datesOf(dossier, BACKGROUND + POINTS)).toMatch(/^1 March 2026,/);
  expect(datesOf(dossier, INTERESTS)).toMatch(/^4 July 2026,/);
  expect(datesOf(dossier, POINTS)).toMatch(/^none,/);
  expect(datesOf(dossier, "<p>{{count all.interests}}</p>")).toMatch(/^none, none/);
});

test("includes printed people and statistics", () => {
  const dossier = dossierOf(newer, {
    people: [personOf("envoy", { asOf: "2025-12-24" })],
    series: [seriesOf("trade", { asOf: "2026-08-01" })],
  });
  const change = { meeting: meetingWith("envoy") };
  expect(datesOf(dossier, INTERESTS, change)).toMatch(/^4 July 2026,/);
  expect(datesOf(dossier, "{{#each people}}<p>{{name}}</p>{{/each}}", change)).toMatch(/^24 December 2025,/);
  const both = `${INTERESTS}{{#each series}}{{chart this}}{{/each}}`;
  expect(datesOf(dossier, both, change)).toMatch(/^4 July to 1 August 2026,/);
});

test("uses the earliest review date of printed statements, including lines to take", () => {
  const soon = entriesOf("point", "soon", { origin: "drafted", reviewBy: "2026-12-24" });
  const dossier = dossierOf([...soon, ...newer]);
  expect(datesOf(dossier, INTERESTS)).toMatch(/, 1 March 2027$/);
  expect(datesOf(dossier, INTERESTS + POINTS)).toMatch(/, 24 December 2026$/);
});

test.each(BUILT_IN)(
  "the %s says from when to when its information is, and that its review is overdue",
  (id) => {
    const dossier = dossierOf([
      ...entriesOf("bottom-line", "line", { origin: "drafted", asOf: "2026-11-29" }),
      ...newer,
      ...entriesOf("agreement", "pact", { asOf: "2026-03-01", reviewBy: "2026-06-01" }),
    ]);
    const words = checkedNote(dossier, builtInTemplate(id)).markup.replaceAll("\u00a0", " ");
    expect(words).toContain("information as of 1 March to 4 July 2026;");
    expect(words).toContain("<strong>review was due 1 June 2026</strong>");
    const inTime = checkedNote(dossierOf(newer), builtInTemplate(id)).markup.replaceAll("\u00a0", " ");
    expect(inTime).toContain("information as of 4 July 2026; review by 1 March 2027");
  },
);

test("has the same fingerprint and bytes however often the template is rendered", async () => {
  const dossier = dossierOf([...drafted, ...old, ...newer]);
  const template = templateFrom(`${DATES}<p>{{note.fingerprint}}</p>${BACKGROUND}`);
  const request = { dossier, scheme: scheme(), template, brief: briefOf(dossier), formats: ["pdf"] as const };
  const [one, other] = [await generateNote(request, office()), await generateNote(request, office())];
  expect(expectValue(one).files).toEqual(expectValue(other).files);
});
