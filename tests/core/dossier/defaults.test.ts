import { expect, test } from "vitest";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { expectValue } from "../../support/sample.ts";

const HEAD = "title: T\nsummary: S.\nlanguage: en-GB\nscheme: uk-gscp\noriginator: { office: Desk }\n";

function loaded(...topics: readonly string[]) {
  const names = topics.map((_, index) => `t${index}`);
  return loadDossier(
    "d",
    new Map([
      ["dossier.yaml", `${HEAD}topics: [${names.join(", ")}]\n`],
      ...topics.map((text, index) => [`topics/t${index}.yaml`, text] as const),
    ]),
  );
}

function entry(id: string, type: string, more = ""): string {
  return `  - { id: ${id}, type: ${type}, text: Words., marking: OFFICIAL, asOf: 2026-01-01, reviewBy: 2027-01-01${more} }\n`;
}

function disclosures(head: string): Readonly<Record<string, string>> {
  const text =
    `title: T\nsummary: S.\n${head}entries:\n` +
    entry("plain", "background") +
    entry("quiet", "sensitivity") +
    entry("line", "defensive-line", ", raised: Why?") +
    entry("open", "sensitivity", ", disclosure: usable") +
    entry("shut", "background", ", disclosure: not-for-disclosure");
  const { topics } = expectValue(loaded(text));
  return Object.fromEntries(topics[0]?.entries.map(({ id, disclosure }) => [id, disclosure]) ?? []);
}

test("keeps sensitivities and defensive lines for the reader alone unless they state otherwise themselves", () => {
  const expected = {
    plain: "usable",
    quiet: "not-for-disclosure",
    line: "not-for-disclosure",
    open: "usable",
    shut: "not-for-disclosure",
  };
  expect(disclosures("")).toEqual(expected);
  expect(disclosures("defaults: { disclosure: usable }\n")).toEqual(expected);
  expect(disclosures("defaults: { disclosure: not-for-disclosure }\n")).toEqual({
    ...expected,
    plain: "not-for-disclosure",
  });
});

test("reports a topic without entries at its file, and a dossier without entries once", () => {
  const empty = "title: T\nsummary: S.\nentries: []\n";
  const full = `title: T\nsummary: S.\nentries:\n${entry("a", "background")}`;
  expect(loaded(empty, full).problems).toMatchObject([
    { code: "empty-topic", severity: "warning", place: { file: "d/topics/t0.yaml" } },
  ]);
  expect(loaded(empty, empty).problems).toMatchObject([
    { code: "empty-dossier", severity: "warning", place: { file: "d/dossier.yaml" } },
  ]);
});
