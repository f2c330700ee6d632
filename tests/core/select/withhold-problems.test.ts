import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { withholdProblems } from "../../../core/select/withhold-problems.ts";
import { scheme } from "../../support/sample.ts";

const STANDING = "asOf: 2026-01-01, reviewBy: 2027-01-01";

function entry(id: string, marking: string, source: string): string {
  return `  - { id: ${id}, type: fact, marking: ${marking}, ${STANDING}, sources: [${source}], text: "A\\u2028of ${id}" }\n`;
}

/** One warning in each text: U+2028 is printed as a space. */
const FILES = new Map([
  [
    "dossier.yaml",
    "title: A\nsummary: A\nlanguage: en\nscheme: uk-gscp\noriginator: { office: A }\ntopics: [one]\nseries: [deep]\n",
  ],
  [
    "topics/one.yaml",
    `title: "A\\u2028of the topic"\nsummary: A\nentries:\n${entry("first-open", "OFFICIAL", "open-paper")}${entry("deep-one", "SECRET", "deep-paper")}${entry("last-open", "OFFICIAL", "both-paper")}${entry("deep-last", "SECRET", "both-paper")}`,
  ],
  [
    "series/deep.yaml",
    "title: A\nunit: km\nmarking: SECRET\nasOf: 2026-01-01\nreviewBy: 2027-01-01\nsources: [deep-paper]\n",
  ],
  ["series/deep.csv", 'year,"A\u2028of the series"\n2020,1\n'],
  [
    "sources.json",
    JSON.stringify(
      ["open-paper", "deep-paper", "both-paper"].map((id) => ({
        id,
        type: "report",
        [`title-of-${id}`]: "A",
      })),
    ),
  ],
]);

function told(ceiling: string): readonly string[] {
  const uk = scheme();
  const { dossier, problems } = expectDossier();
  const brief: Brief = { ...startingBrief(dossier, uk, "2026-11-30"), ceiling };
  return withholdProblems(problems, { dossier, scheme: uk }, brief, "attache check made").map(problemText);
}

function expectDossier() {
  const loaded = loadDossier("made", FILES);
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join("\n"));
  return { dossier: loaded.value, problems: loaded.problems };
}

test("counts warnings about items above the ceiling, and reports all others", () => {
  const all = told("SECRET");
  const some = told("OFFICIAL");
  expect(all.filter((line) => line.includes("deep"))).toHaveLength(4);
  expect(some.filter((line) => line.includes("deep"))).toEqual([]);
  expect(some.slice(0, -1)).toEqual(all.filter((line) => !line.includes("deep")));
  expect(some.at(-1)).toBe(
    '4 warnings are about items above the ceiling and are not shown here; "attache check made" lists what is wrong with the whole dossier',
  );
});
