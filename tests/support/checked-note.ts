import { readdirSync } from "node:fs";
import type { Brief } from "../../core/brief/brief.ts";
import { startingBrief } from "../../core/brief/starting-brief.ts";
import { checkHeadings } from "../../core/check/check-headings.ts";
import { checkMarks } from "../../core/check/check-marks.ts";
import { checkPrinted } from "../../core/check/check-printed.ts";
import type { Finding } from "../../core/check/finding.ts";
import type { Block } from "../../core/document/node.ts";
import type { Dossier, Entry, Person, Provenance, Series } from "../../core/dossier/dossier.ts";
import { renderNote } from "../../core/note/render-note.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { read } from "../../core/read/read.ts";
import { select } from "../../core/select/select.ts";
import { optionValues } from "../../core/template/option-values.ts";
import type { Template } from "../../core/template/template.ts";
import { expectValue, scheme } from "./sample.ts";

export const BUILT_IN: readonly string[] = readdirSync("templates").filter((name) => name !== "partials");

const PLACE = { file: "made/topics/one.yaml", line: 5, column: 3 };

export const provenance: Provenance = {
  origin: "sourced",
  sources: [{ source: "paper" }],
  asOf: "2026-03-01",
  reviewBy: "2027-03-01",
  marking: "OFFICIAL",
  disclosure: "usable",
  place: PLACE,
};

/** A dossier of one topic with the given entries. */
export function dossierOf(
  entries: readonly Entry[],
  change: Partial<Pick<Dossier, "people" | "series">> = {},
): Dossier {
  return {
    id: "made",
    title: "Made",
    summary: "Made for a test.",
    language: "en-GB",
    scheme: "uk-gscp",
    originator: { office: "Desk" },
    topics: [{ id: "one", title: "One", summary: "One.", entries, place: { file: PLACE.file } }],
    series: [],
    people: [],
    sources: [
      { id: "paper", type: "report", fields: { title: "A paper" }, names: {}, dates: {}, place: PLACE },
    ],
    place: { file: "made/dossier.yaml" },
    ...change,
  };
}

export function personOf(id: string, change: Partial<Person> = {}): Person {
  const words = { name: `Name of ${id}`, post: `Post of ${id}`, biography: `Life of ${id}.` };
  return { ...provenance, id, side: "theirs", ...words, ...change };
}

export function seriesOf(id: string, change: Partial<Series> = {}): Series {
  const rows = [
    { at: "2024", values: [12.5] },
    { at: "2025", values: [17.25] },
  ];
  return {
    ...provenance,
    id,
    title: `Title of ${id}`,
    unit: "£ billion",
    columns: ["Exports"],
    decimals: [2],
    rows,
    ...change,
  };
}

export function meetingWith(...ids: readonly string[]): NonNullable<Brief["meeting"]> {
  return { with: ids, when: "Noon", where: "Here", language: "English", reason: "A talk", agenda: [] };
}

export function briefOf(dossier: Dossier, change: Partial<Brief> = {}): Brief {
  return { ...startingBrief(dossier, scheme(), "2026-11-30"), ceiling: "SECRET", ...change };
}

export interface CheckedNote {
  readonly markup: string;
  readonly blocks: readonly Block[];
  /** Problems of rendering and reading. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** A note without layout. */
export function checkedNote(dossier: Dossier, template: Template, change: Partial<Brief> = {}): CheckedNote {
  const brief = briefOf(dossier, change);
  const { briefing } = expectValue(
    select(dossier, scheme(), brief, "", optionValues(template.options ?? [], brief)),
  );
  const rendering = expectValue(renderNote({ dossier, template, brief }, briefing));
  const { markup, prints, used, missing, leftOut } = rendering;
  const blocks = read(markup, dossier.language);
  return {
    markup: markup.markup,
    blocks: expectValue(blocks),
    problems: [...missing, ...leftOut, ...blocks.problems],
    findings: [
      ...checkPrinted(briefing, prints, used),
      ...checkMarks(prints, markup.placeAt),
      ...checkHeadings(expectValue(blocks), markup),
    ],
  };
}
