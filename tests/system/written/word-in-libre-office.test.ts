import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { convertOddFiles, convertWithLibreOffice } from "../libre-office.ts";
import { isHeadOfTables } from "./head-of-tables.ts";
import { WRITTEN_WORD_FILES } from "./written-word-files.ts";

const LONG = 1_500_000;

/** So many are printed, or only opened, by one process well within its time. */
const PRINTED_AT_ONCE = 12;
const OPENED_AT_ONCE = 20;

const QUICK = "quick tests";
const SLOW = "slow tests, and their programs,";

test(
  `the Word files of the ${SLOW} are opened and printed by LibreOffice, each of them`,
  () => {
    const files = WRITTEN_WORD_FILES[SLOW];
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
    const files = WRITTEN_WORD_FILES[QUICK];
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
