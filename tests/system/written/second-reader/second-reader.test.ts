import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { FIXTURE_DOCUMENTS } from "../../../support/fixture-documents.ts";
import { office } from "../../../support/sample.ts";
import { writtenPdfs } from "../verapdf/written-pdfs.ts";
import { differencesBetween, readingDifferences } from "./differences.ts";
import { readWithPdfJs, readWithVerify } from "./page-contents.ts";

/** pdf.js reads some 300 kB a second here; the whole system run has half an hour. */
const BYTES_AT_MOST = 12_000_000;

const FIXTURES = Object.entries(FIXTURE_DOCUMENTS).map(
  ([name, document]) => [name, writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes] as const,
);

test.each(FIXTURES)("pdf.js and verify read the same text in the fixture %s", async (_, bytes) => {
  expect(await readingDifferences(bytes)).toEqual([]);
});

test("a text that one of the readers does not see is a difference", async () => {
  const bytes = new Map(FIXTURES).get("further") ?? new Uint8Array();
  const [ours, theirs] = [readWithVerify(bytes), await readWithPdfJs(bytes)];
  const [first] = [...(ours[0]?.content ?? [])].find(([, text]) => text.trim().length > 3) ?? [];
  const shorter = ours.map((page) => ({
    ...page,
    content: new Map([...page.content].map(([id, text]) => [id, id === first ? text.slice(1) : text])),
  }));
  expect(differencesBetween(shorter, theirs)[0]).toMatch(`page 1: content ${first}: `);
  expect(differencesBetween(ours.slice(1), theirs)).toEqual([
    `${ours.length - 1} pages, for pdf.js ${ours.length}`,
  ]);
  const headless = theirs.map((page) => ({ ...page, artifacts: "" }));
  expect(differencesBetween(ours, headless).join()).toContain("page 1: header or footer without: ");
});

test("pdf.js and verify read the same text in the PDFs of this run", async () => {
  const files = sampleOf(writtenPdfs(tmpdir()));
  const differences: string[] = [];
  for (const file of files)
    for (const each of await readingDifferences(readFileSync(file))) differences.push(`${file}: ${each}`);
  expect(differences).toEqual([]);
  expect(files.length).toBeGreaterThanOrEqual(FIXTURES.length);
}, 300_000);

/** All files; where they are more than the bound, those whose hashes come first, the same ones for the same files. */
function sampleOf(files: readonly string[]): readonly string[] {
  const byHash = new Map(files.map((file) => [hashOf(file), file]));
  let bytes = 0;
  const taken = [...byHash.keys()].sort().filter((hash) => {
    bytes += readFileSync(byHash.get(hash) ?? "").length;
    return bytes <= BYTES_AT_MOST;
  });
  if (taken.length < files.length)
    process.stderr.write(`pdf.js read ${taken.length} of ${files.length} PDFs, chosen by their hashes\n`);
  return taken.map((hash) => byHash.get(hash) ?? "");
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
