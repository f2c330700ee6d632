import { expect, test } from "vitest";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { parseLocatedYaml } from "../../../core/located-text/located-yaml.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { filesOf, SAMPLE_DOSSIER } from "../../support/sample.ts";

function problemsWith(name: string, change: (text: string) => string): readonly string[] {
  const files = new Map(filesOf(SAMPLE_DOSSIER));
  files.set(name, change(files.get(name) ?? ""));
  return loadDossier("d", files).problems.map(problemText);
}

test("reports broken YAML with its line and column", () => {
  const result = parseLocatedYaml("x.yaml", "title: a\nlist: [1, 2\n");
  expect(result.ok).toBe(false);
  expect(result.problems.map(problemText)[0]).toMatch(/^x\.yaml:\d+:\d+: is not well-formed/);
});

test("reports an unknown alias as a problem, not as an exception", () => {
  expect(parseLocatedYaml("x.yaml", "a: *nobody\n").ok).toBe(false);
});

test("reports an unknown field at its own place", () => {
  const problems = problemsWith("dossier.yaml", (text) => `${text}colour: blue\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^d\/dossier\.yaml:\d+:9: "colour" is not a field here; correct/);
});

test("reports a missing field at the entry that lacks it, with its type", () => {
  const problems = problemsWith("topics/visas.yaml", (text) => text.replace(/ {4}type: sensitivity\n/, ""));
  expect(problems.join("\n")).toMatch(/topics\/visas\.yaml:\d+:\d+: "type"/);
});

test("reports all faults of all files in one run", () => {
  const files = new Map(filesOf(SAMPLE_DOSSIER));
  files.set("topics/visas.yaml", "title: Visas\n");
  files.set("topics/climate.yaml", "title: 5\nsummary: s\nentries: no\n");
  const problems = loadDossier("d", files).problems.map(problemText);
  expect(problems.some((text) => text.includes("topics/visas.yaml"))).toBe(true);
  expect(problems.some((text) => text.includes("topics/climate.yaml"))).toBe(true);
});

test("refuses a day that the calendar does not have, at its place", () => {
  const problems = problemsWith("topics/visas.yaml", (text) =>
    text.replace("asOf: 2023-07-01", "asOf: 2023-02-30"),
  );
  expect(problems[0]).toMatch(/topics\/visas\.yaml:\d+:\d+: "asOf" must be a day of the calendar/);
});
