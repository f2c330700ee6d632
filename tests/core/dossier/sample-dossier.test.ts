import { expect, test } from "vitest";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { unknownMarkings } from "../../../core/marking/levels.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { filesOf, SAMPLE_DOSSIER, sampleDossier, scheme } from "../../support/sample.ts";

const dossier = sampleDossier();
const entries = dossier.topics.flatMap((topic) => topic.entries);
const words = JSON.stringify(dossier);

test("loads the sample dossier without a warning", () => {
  const result = loadDossier(SAMPLE_DOSSIER, filesOf(SAMPLE_DOSSIER));
  expect(result.problems.map(problemText)).toEqual([]);
  expect(unknownMarkings(dossier, scheme())).toEqual([]);
});

test.each([
  "bismuth",
  "gallium",
  "rare earth",
  "silicon",
  "vanadium",
  "tungsten",
  "tin",
  "tantalum",
  "niobium",
  "magnesium",
  "lithium",
  "indium",
  "graphite",
  "cobalt",
  "18",
  "60 per cent",
  "green hydrogen",
  "March 2023",
  "De Montfort",
  "2021",
  "Heriot-Watt",
  "Aktobe",
  "Chevening",
  "December 2022",
  "Middle Corridor",
  "Trans-Caspian",
  "G7",
  "May 2023",
  "visa",
  "defence",
  "climate",
  "agriculture",
  "Kathy Leach",
  "Kenan Poleo",
  "James Cleverly",
  "Kairat Abdrakhmanov",
  "Murat Coskun",
  "Jeff Townsend",
  "Magzhan Ilyasov",
])("finds %s in the sample dossier", (fact) => {
  expect(words).toContain(fact);
});

test("finds a source for every fact of the sample dossier, and its points, lines and sensitivities marked as ours", () => {
  const ours = [
    "point",
    "defensive-line",
    "sensitivity",
    "objective",
    "ask",
    "risk",
    "opportunity",
    "interest",
  ];
  for (const entry of entries) {
    if (entry.origin === "sourced") expect(entry.sources, entry.id).not.toHaveLength(0);
    if (ours.includes(entry.type)) expect(entry.origin, entry.id).toBe("drafted");
  }
});

test("finds items above OFFICIAL and items not for disclosure in the sample dossier", () => {
  expect(entries.filter((entry) => entry.marking === "OFFICIAL-SENSITIVE").length).toBeGreaterThan(0);
  expect(entries.filter((entry) => entry.disclosure === "not-for-disclosure").length).toBeGreaterThan(0);
});

test("reports an unrecorded source and a repeated id with their places", () => {
  const files = new Map(filesOf(SAMPLE_DOSSIER));
  const text = files.get("topics/climate.yaml") ?? "";
  files.set("topics/climate.yaml", text.replace("source: article-2023", "source: nobody"));
  const id = /- id: (\S+)/.exec(text)?.[1] ?? "";
  files.set("topics/visas.yaml", (files.get("topics/visas.yaml") ?? "").replace(/- id: \S+/, `- id: ${id}`));
  const problems = loadDossier("d", files).problems;
  expect(problems.map((problem) => problem.code)).toEqual(
    expect.arrayContaining(["unknown-source", "repeated-id"]),
  );
  expect(problems.every((problem) => problem.place?.line !== undefined)).toBe(true);
});
