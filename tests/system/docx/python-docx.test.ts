import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SAMPLE_DOCUMENT } from "../../core/write/docx/sample-document.ts";
import { saveDocx, temporaryFolder } from "./sample-file.ts";

interface Read {
  readonly title: string;
  readonly language: string;
  readonly created: string;
  readonly author: string;
  readonly paragraphs: readonly (readonly [style: string, text: string])[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly header: readonly string[];
  readonly footer: readonly string[];
  readonly width: number;
}

const path = saveDocx(temporaryFolder(), "sample", SAMPLE_DOCUMENT);
/** Debian's own Python is the one that has python3-docx. */
const python = process.env.ATTACHE_PYTHON ?? "/usr/bin/python3";
const script = join(import.meta.dirname, "read-docx.py");
const read: Read = JSON.parse(execFileSync(python, [script, path], { encoding: "utf8" }));

function texts(style: string): readonly string[] {
  return read.paragraphs.filter(([name]) => name === style).map(([, text]) => text);
}

test("python-docx reads the title and the headings", () => {
  expect(texts("Title")).toEqual(["Critical minerals: call on the Minister of Industry"]);
  expect(texts("Heading 1")).toEqual([
    "Bottom line",
    "Where we are",
    "Objectives",
    "Points to make",
    "Questions you may be asked",
    "Annex: deposits offered",
    "Sources",
  ]);
  // The question is of level 4 under a heading of level 2: Word gets it without the gap.
  expect(texts("Heading 2")).toEqual([
    "Trade in figures",
    "Who wants what",
    "Will the United Kingdom recognise our laboratory certificates?",
  ]);
});

test("python-docx reads the lists", () => {
  expect(texts("List Number").slice(0, 2)).toEqual([
    "Agree the date of the data release.",
    "Settle how the working group meets:",
  ]);
  expect(texts("Points to Make")).toHaveLength(3);
});

test("python-docx reads terms with their descriptions", () => {
  expect(texts("Description").map((text) => text.split("\t"))).toEqual([
    ["Meeting with", "Minister of Industry and Construction of the Republic of Kazakhstan"],
    ["Date and place", "19 March 2026, 10:30 to 11:15, Astana, House of Ministries"],
    ["Accompanied by", "HM Trade Commissioner; Head of Economic Section"],
    ["Languages", "English and Қазақ тілі, consecutive interpretation"],
  ]);
});

test("python-docx reads the tables, with merged cells", () => {
  const [, , trade, interests] = read.tables;
  expect(trade?.[3]).toEqual(["Beryllium", "1,204.5", "1,199", "1,310.75", "9.3"]);
  expect(interests?.[0]).toEqual(["Partner", "Interest", "Interest", "Weight"]);
  expect(interests?.map(([partner]) => partner)).toEqual([
    "Partner",
    "Partner",
    "Ministry",
    "Ministry",
    "Industry",
  ]);
  expect(read.tables.at(-1)).toHaveLength(91);
});

test("python-docx reads the marking, the footer, the paper and the properties", () => {
  expect(read.header).toEqual(["OFFICIAL-SENSITIVE"]);
  expect(read.footer.at(-1)).toBe("OFFICIAL-SENSITIVE");
  expect(read.width).toBeCloseTo(595.3, 1);
  expect(read).toMatchObject({
    title: "Critical minerals: call on the Minister of Industry",
    language: "en-GB",
    created: "2026-03-17T00:00:00",
    author: "",
  });
});
