import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wordFaults } from "../../support/word-faults/word-faults.ts";
import { runTool } from "../files/tools.ts";
import { type Errand, validateFiles } from "./office-validator/validate-files.ts";
import { WRITTEN_WORD_FILES } from "./written-word-files.ts";

const VERSIONS = ["Office2016", "Office2019", "Office2021", "Microsoft365"] as const;
const LONG = 1_500_000;

/** Not below the run's folder, where every file is one to validate. */
const FAULTY = join("out", "office-validator", "faulty.docx");
const MISSING = join("out", "office-validator", "missing.docx");

/**
 * No file has markup of a later Word than 2007, as `wordFaults` sees: what one version takes the others take. So
 * each file goes to one version, in turn; the samples go to all four in a test of their own.
 */
function errandsOf(files: readonly string[]): readonly Errand[] {
  return files.map((file, place) => ({
    file,
    version: VERSIONS[place % VERSIONS.length] ?? "Microsoft365",
  }));
}

/** A Word file with an element that its schema does not know, among files without fault. */
async function faultsAmong(files: readonly string[]): Promise<readonly string[]> {
  const [good = "", ...others] = files;
  const parts = unzipSync(readFileSync(good));
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = strToU8(body.replace("<w:body>", "<w:body><w:unheardOf/>"));
  mkdirSync("out/office-validator", { recursive: true });
  writeFileSync(FAULTY, zipSync({ ...parts, "word/document.xml": changed }));
  return validateFiles(errandsOf([good, FAULTY, MISSING, ...others]));
}

test("Microsoft's validator names the one file with a fault, and the one that is not there, among many", async () => {
  const faults = await faultsAmong(WRITTEN_WORD_FILES["quick tests"].slice(0, 5));
  expect(faults.toSorted()).toEqual([
    expect.stringMatching(
      /^out.office-validator.faulty\.docx, Office2019: \/word\/document\.xml .*unheardOf/,
    ),
    expect.stringMatching(/^out.office-validator.missing\.docx, Office2021: null Could not find file/),
  ]);
});

describe.each(Object.entries(WRITTEN_WORD_FILES))(
  "the Word files that the %s have written",
  (_suite, files) => {
    test("have nothing that Word refuses or mends", () => {
      expect(files.length).toBeGreaterThan(0);
      expect(files.flatMap((file) => wordFaults(readFileSync(file)))).toEqual([]);
    });

    test(
      "are without fault to Microsoft's validator, from Office 2016 to Microsoft 365",
      async () => {
        expect(await validateFiles(errandsOf(files))).toEqual([]);
      },
      LONG,
    );

    test(
      "are opened by python-docx, each of them",
      () => {
        const script = `
import docx, sys
for path in sys.argv[1:]:
    document = docx.Document(path)
    [paragraph.text for paragraph in document.paragraphs]
    # The cells of each row are slices of this list, which python-docx makes anew for each row.
    [cell.text for table in document.tables for cell in table._cells]
    [section.header.paragraphs for section in document.sections]
print("opened", len(sys.argv) - 1)
`;
        const opened = runTool(process.env.ATTACHE_PYTHON ?? "/usr/bin/python3", "-c", script, ...files);
        expect(opened.trim()).toBe(`opened ${files.length}`);
      },
      LONG,
    );
  },
);
