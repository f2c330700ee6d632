import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { startingBrief } from "../../../../core/brief/starting-brief.ts";
import type { Document } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from "../../../../core/house-style/house-style.ts";
import { generateNote } from "../../../../core/note/generate-note.ts";
import { isError } from "../../../../core/problem/problem.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { anyDocument } from "../../../support/any/any-document.ts";
import { FIXTURE_DOCUMENTS } from "../../../support/fixture-documents.ts";
import { anyPaper, houseOn } from "../../../support/papers.ts";
import { builtInTemplate, expectValue, office, sampleDossier, scheme } from "../../../support/sample.ts";
import { type ExpectedElement, expectedStructure } from "./expected-structure.ts";
import { type ReadStructure, readStructures } from "./read-structure.ts";
import { structureFaults } from "./structure-faults.ts";

interface Held {
  readonly name: string;
  readonly document: Document;
  readonly expected: ExpectedElement;
  readonly read: ReadStructure;
}

const SAMPLES = fc.sample(fc.tuple(anyDocument(3), anyPaper), { seed: 20261125, numRuns: 45 });

let held: readonly Held[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-structure-"));
  const asked: readonly (readonly [string, Document, HouseStyle])[] = [
    ...Object.entries(FIXTURE_DOCUMENTS).map(
      ([name, document]) => [name, document, DEFAULT_HOUSE_STYLE] as const,
    ),
    ...(await notes()),
    ...SAMPLES.map(([document, paper], index) => [`any-${index}`, document, houseOn(paper)] as const),
  ];
  const written = asked.flatMap(([name, document, house]) => {
    const pdf = writePdf(document, house, office().fonts);
    // What does not fit its page lies over other words, and never goes out.
    if (pdf.problems.some(isError)) return [];
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, pdf.bytes);
    return [{ name, document, file, expected: expectedStructure(document, (id) => pdf.targets.get(id)) }];
  });
  const read = await readStructures(written.map(({ file }) => file));
  held = written.flatMap((each, index) => {
    const structure = read[index];
    return structure ? [{ ...each, read: structure }] : [];
  });
}, 600_000);

/** The whole sample dossier through every template that ships. */
async function notes(): Promise<readonly (readonly [string, Document, HouseStyle])[]> {
  const [dossier, uk] = [sampleDossier(), scheme()];
  const brief = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "SECRET" };
  const ids = readdirSync("templates").filter((name) => name !== "partials");
  return Promise.all(
    ids.map(async (id) => {
      const request = { dossier, scheme: uk, template: builtInTemplate(id), brief, formats: [] };
      const { document } = expectValue(await generateNote(request, office()));
      return [id, document, DEFAULT_HOUSE_STYLE] as const;
    }),
  );
}

test("the structure tree has everything in a document once, in order and with the right roles; all else is an artifact", () => {
  const samples = held.filter(({ name }) => name.startsWith("any-"));
  expect(held.length - samples.length).toBeGreaterThan(10);
  expect(samples.length).toBeGreaterThan(25);
  const faults = held.flatMap(({ name, document, expected, read }) =>
    structureFaults(expected, document, read).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test("fails for a document with other text or another order", () => {
  const [{ document, expected, read }] = held.filter(({ name }) => name === "every-node") as [Held];
  const [first, second, ...others] = expected.children;
  if (first === undefined || second === undefined) throw new Error("the sample has two blocks at the least");
  const changed: readonly ExpectedElement[] = [
    { ...expected, children: [second, first, ...others] },
    { ...expected, children: [first, ...others] },
    { ...expected, children: [{ role: "H2", children: ["Briefing for a call"] }, second, ...others] },
    { ...expected, children: [...expected.children, { role: "P", children: ["more"] }] },
  ];
  for (const each of changed) expect(structureFaults(each, document, read)).toHaveLength(1);
  const gone = read.pages[0]?.marked.find(({ id }) => id !== null);
  const pages = read.pages.map((page) => ({
    ...page,
    marked: page.marked.filter(({ id }) => id !== gone?.id),
  }));
  expect(structureFaults(expected, document, { ...read, pages })).toEqual([`${gone?.id} is not on its page`]);
});
