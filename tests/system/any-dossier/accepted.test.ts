import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import { isError } from "../../../core/problem/problem.ts";
import { success } from "../../../core/problem/result.ts";
import { verifyPair } from "../../../core/verify/verify-pair.ts";
import { anyBrief, type PlantedBrief } from "../../support/any-dossier/brief.ts";
import { anyDossier, type PlantedDossier } from "../../support/any-dossier/dossier.ts";
import { requestOf, TEMPLATES } from "../../support/any-dossier/note.ts";
import { tokensOf, tokensRead } from "../../support/any-dossier/plant.ts";
import { seeded } from "../../support/any-dossier/seed.ts";
import { expectValue, office } from "../../support/sample.ts";
import { runTool } from "../files/tools.ts";

const OFFICE = office();
const folder = mkdtempSync(join(tmpdir(), "attache-accepted-"));

async function made(dossier: PlantedDossier, brief: PlantedBrief): Promise<Note> {
  const request = { ...requestOf(dossier, brief), formats: ["pdf", "docx"] as const };
  return expectValue(await generateNote(request, OFFICE));
}

let count = 0;

/** Saves the PDF, has it judged by programs of others, and gives its text as poppler and as MuPDF read it. */
function acceptedText({ files, pages }: Note): readonly string[] {
  count += 1;
  const file = join(folder, `${count}.pdf`);
  writeFileSync(file, files.find(({ format }) => format === "pdf")?.bytes ?? "");
  expect(runTool("qpdf", "--check", file)).toContain("No syntax or stream encoding errors found");
  expect(runTool("pdfinfo", file)).toMatch(new RegExp(`Tagged: +yes[^]*Pages: +${pages}\n`));
  return [runTool("pdftotext", "-raw", file, "-"), runTool("mutool", "draw", "-q", "-F", "txt", file)];
}

/** Tokens of the statements that the template chose not to print, each of which a finding names. */
function displaced({ findings }: Note, { topics, series, people }: PlantedDossier): ReadonlySet<string> {
  const left = findings.filter(({ group }) => /^the template prints \d+ of/.test(group ?? ""));
  const ids = new Set(left.map(({ about }) => about?.entry ?? about?.person));
  const items = [...topics.flatMap(({ entries }) => entries), ...series, ...people];
  return tokensOf(items.filter(({ id }) => ids.has(id)));
}

/** veraPDF, Microsoft's validator, python-docx and LibreOffice judge the same files when all tests are done. */
test("other programs accept any note, and a higher ceiling removes no line", async () => {
  const pairs = anyDossier.chain((dossier) =>
    anyBrief(dossier, TEMPLATES).map((brief) => ({ dossier, brief })),
  );
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async ({ dossier, brief }) => {
      const highest = dossier.scheme.levels.at(-1)?.id ?? "";
      const [low, high] = [await made(dossier, brief), await made(dossier, { ...brief, ceiling: highest })];
      const texts = [low, high].map(acceptedText);
      for (const note of [low, high]) {
        const [pdf, docx] = note.files.map(({ bytes }) => bytes);
        if (!note.findings.some(isError) && pdf && docx) expect(verifyPair(pdf, docx)).toEqual(success([]));
      }
      const left = displaced(high, dossier);
      for (const reader of [0, 1]) {
        const [before, after] = texts.map((read) => tokensRead(read[reader] ?? ""));
        const gone = [...(before ?? [])].filter((token) => !after?.has(token) && !left.has(token));
        expect(gone).toEqual([]);
        lines += before?.size ?? 0;
      }
    }),
    seeded(8),
  );
  expect(lines).toBeGreaterThan(100);
});
