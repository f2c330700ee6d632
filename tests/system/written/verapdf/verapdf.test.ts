import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { startingBrief } from "../../../../core/brief/starting-brief.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { generateNote } from "../../../../core/note/generate-note.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { anyDocument } from "../../../support/any/any-document.ts";
import { FIXTURE_DOCUMENTS } from "../../../support/fixture-documents.ts";
import { anyPaper, houseOn } from "../../../support/papers.ts";
import { builtInTemplate, expectValue, office, sampleDossier, scheme } from "../../../support/sample.ts";
import { findVerapdf, validate } from "./validator.ts";
import { writtenPdfs } from "./written-pdfs.ts";

const classPath = findVerapdf();
if (classPath === undefined)
  process.stderr.write(
    "veraPDF is MISSING here (no Java, or Maven Central out of reach): not run, not passed\n",
  );

const { fonts } = office();

/** Documents by chance, the same ones each time: odd nestings, every script, every paper. */
const SAMPLES = fc.sample(fc.tuple(anyDocument(2), anyPaper), { seed: 20261125, numRuns: 40 });

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-verapdf-"));
  const keep = (name: string, bytes: Uint8Array | undefined): void =>
    writeFileSync(join(folder, `${name}.pdf`), bytes ?? new Uint8Array());
  const [dossier, uk] = [sampleDossier(), scheme()];
  const brief = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "SECRET", title: "All & <more>" };
  for (const id of readdirSync("templates").filter((name) => name !== "partials")) {
    const request = { dossier, scheme: uk, template: builtInTemplate(id), brief, formats: ["pdf"] as const };
    keep(id, expectValue(await generateNote(request, office())).files[0]?.bytes);
  }
  for (const [name, document] of Object.entries(FIXTURE_DOCUMENTS)) {
    keep(name, writePdf(document, DEFAULT_HOUSE_STYLE, fonts).bytes);
  }
  for (const [index, [document, paper]] of SAMPLES.entries()) {
    keep(`any-${index}`, writePdf(document, houseOn(paper), fonts).bytes);
  }
});

test("every test writes where the PDFs are looked for, and none takes one away", () => {
  expect(basename(tmpdir())).toMatch(/^attache-system-/);
  const removers = readdirSync("tests/system", { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      name.endsWith(".ts") &&
      /\b(rm|rmdir|unlink)(Sync)?\(/.test(readFileSync(join("tests/system", name), "utf8")),
  );
  // Removed are parts of a damaged program, notes that are alike, what was binned or damaged, a house template, and the
  // profiles of browsers.
  expect(removers.sort()).toEqual([
    "cli/streams.test.ts",
    "cli/thousand-briefs.test.ts",
    "electron-stand-in/electron.ts",
    "electron-stand-in/launch-stand-in.ts",
    "files/damaged/damaged.test.ts",
    "window/compose.test.ts",
    "window/launch.ts",
  ]);
});

test.skipIf(classPath === undefined)(
  "veraPDF finds nothing against PDF/A-2a and PDF/UA-1 in any PDF of this run",
  async () => {
    const files = writtenPdfs(tmpdir());
    const results = await validate(classPath ?? "", files);
    expect(results.filter((line) => !line.startsWith("pass"))).toEqual([]);
    expect(results).toHaveLength(files.length * 2);
  },
  900_000,
);
