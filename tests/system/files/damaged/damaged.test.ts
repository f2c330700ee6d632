import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import {
  columns,
  documentOf,
  headCell,
  heading,
  link,
  note,
  numbered,
  paragraph,
  row,
  signOff,
  table,
} from "../../../core/write/docx/tree.ts";
import { IMAGES } from "../../../support/any/any-figure.ts";
import { office } from "../../../support/sample.ts";
import { buildOnce } from "../../build-once.ts";
import { runTool } from "../tools.ts";

const DAMAGE = join(import.meta.dirname, "damage.py");
const python = process.env.ATTACHE_PYTHON ?? "/usr/bin/python3";
const folder = mkdtempSync(join(tmpdir(), "attache-damaged-"));
const PDF = join(folder, "note.pdf");
const WORD = join(folder, "note.docx");

const NOTE: Document = {
  ...documentOf([
    heading(1, "title", "Critical minerals"),
    paragraph(["Exports grew", note(1, "Statistics."), " and were discussed", note(2, "Minutes."), "."]),
    paragraph("وقّعت الحكومتان مذكرة تفاهم بشأن المعادن"),
    paragraph(["The agreement is ", link("https://example.org/agreement", "published"), "."]),
    numbered(["First", "Second"]),
    table({
      columns: columns("start"),
      head: [row(headCell("Metal"))],
      body: [row("Titanium"), row("Tantalum")],
    }),
    {
      type: "figure",
      id: "dot",
      caption: [],
      content: { type: "image", name: "dot.png" },
      alternative: "A dot",
    },
    paragraph("Say yes."),
    signOff(["Drafted by", "Desk"]),
  ]),
  images: IMAGES,
};

// Validators look at every file that a run leaves behind: these are broken on purpose.
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const { bytes, targets } = writePdf(NOTE, DEFAULT_HOUSE_STYLE, office().fonts);
  writeFileSync(PDF, bytes);
  writeFileSync(WORD, writeDocx(NOTE, DEFAULT_HOUSE_STYLE, targets));
  writeFileSync(join(folder, "broken.pdf"), bytes.slice(0, bytes.length / 2));
  await buildOnce("command-line", () =>
    runTool(process.execPath, "node_modules/vite/bin/vite.js", "build", "--config", "cli/vite.config.ts"),
  );
});

interface Verified {
  readonly status: number | null;
  readonly words: string;
}

function verify(...files: readonly string[]): Verified {
  const ran = spawnSync(process.execPath, ["out/cli/attache.mjs", "verify", ...files], { encoding: "utf8" });
  return { status: ran.status, words: ran.stdout + ran.stderr };
}

function damaged(kind: string, file: string): string {
  const spoilt = join(folder, `${kind.replaceAll(" ", "-")}${file.slice(-5).replace(/^[^.]+/, "")}`);
  runTool(python, DAMAGE, kind, file, spoilt);
  return spoilt;
}

test("the unchanged files say the same, also after python-docx has saved them", () => {
  expect(verify(PDF, WORD)).toEqual({ status: 0, words: "The files say the same\n" });
  expect(verify(WORD, PDF).status).toBe(0);
  expect(verify(PDF, damaged("untouched", WORD)).words).toBe("The files say the same\n");
  expect(verify(PDF, damaged("a link as a field", WORD)).words).toBe("The files say the same\n");
});

describe("reports a damaged PDF", () => {
  test.each<readonly [string, 1 | 2, RegExp]>([
    ["encrypted", 2, /it is encrypted/],
    ["encrypted without a password", 2, /it is encrypted/],
    [
      "a font without its map",
      2,
      /the PDF contains \d+ characters that cannot be read \(replacement characters\)/,
    ],
    ["a page as a picture", 1, /1 picture outside its structure \(page 1\)/],
    ["notes swapped", 1, /footnote 1 is "Minutes\." in the PDF, "Statistics\." in the Word file/],
    ["a row left out", 1, /the number of rows is 2 in the PDF, 3 in the Word file/],
    ["items swapped", 1, /list item "(First|Second)"/],
    [
      "a paragraph of the other direction",
      1,
      /the direction is left to right in the PDF, right to left in the Word file/,
    ],
    ["no alternative text", 1, /the alternative text is "" in the PDF, "A dot" in the Word file/],
    ["another address", 1, /"published" leads to https:\/\/example\.org\/elsewhere in the PDF/],
    ["no links", 1, /the link "published" to https:\/\/example\.org\/agreement is in the Word file/],
    ["a layer", 2, /layers that can be hidden/],
    ["a stamp", 2, /1 annotation of type FreeText \(page 1\)/],
    ["invisible text", 2, /\d+ invisible characters \(page 1\)/],
    ["no structure", 2, /it is not a tagged PDF/],
    ["no marking above", 1, /"OFFICIAL-SENSITIVE" is in the header/],
    ["no marking below", 1, /"OFFICIAL-SENSITIVE" is in the footer/],
  ])("%s: exit code %i", (kind, status, words) => {
    const verified = verify(damaged(kind, PDF), WORD);
    expect(verified.words).toMatch(words);
    expect(verified.status).toBe(status);
  });
});

describe("reports a damaged Word file", () => {
  test.each<readonly [string, 1 | 2, RegExp]>([
    ["notes swapped", 1, /footnote 1 is "Statistics\." in the PDF, "Minutes\." in the Word file/],
    ["calls swapped", 1, /footnote 1 is "Statistics\." in the PDF, "Minutes\." in the Word file/],
    ["a row left out", 1, /the number of rows is 3 in the PDF, 2 in the Word file/],
    ["no sign-off", 1, /description "Drafted by".* is in the PDF but not in the Word file/],
    ["numbers from five", 1, /the label is number 1 in the PDF, number 5 in the Word file/],
    [
      "a paragraph of the other direction",
      1,
      /the direction is right to left in the PDF, left to right in the Word file/,
    ],
    [
      "an English paragraph of the other direction",
      1,
      /"Say yes\.".*the direction is left to right in the PDF/,
    ],
    [
      "a style of the other direction",
      1,
      /the direction is left to right in the PDF, right to left in the Word file/,
    ],
    [
      "columns of the other direction",
      1,
      /the order of its columns is left to right in the PDF, right to left/,
    ],
    ["no alternative text", 1, /the alternative text is "A dot" in the PDF, "" in the Word file/],
    ["another address", 1, /"published" leads to .*agreement in the PDF, to .*elsewhere in the Word file/],
    ["hidden text", 1, /hidden text "Say yes\."/],
    ["struck-out text", 1, /text deleted as a tracked change "Say yes\."/],
    ["another marking above", 1, /"OFFICIAL-SENSITIVE" is in the header on page 1 of the PDF/],
    ["another marking below", 1, /is in the footer on page 1 of the PDF/],
    ["nothing in it", 1, /the Word file contains no readable text/],
  ])("%s: exit code %i", (kind, status, words) => {
    const spoilt = damaged(kind, WORD);
    const verified = verify(PDF, spoilt);
    expect(verified.words).toMatch(words);
    expect(verified.status).toBe(status);
    expect(verify(spoilt, PDF)).toEqual(verified);
  });
});

test("does not compare a truncated PDF, or two PDFs", () => {
  const broken = verify(join(folder, "broken.pdf"), WORD);
  expect(broken).toMatchObject({ status: 2, words: expect.stringContaining("The files were not compared") });
  expect(verify(PDF, PDF).status).toBe(2);
  expect(verify(WORD, WORD).status).toBe(2);
});

test("does not compare an empty PDF with an empty Word file", () => {
  const verified = verify(damaged("nothing in it", PDF), damaged("nothing in it", WORD));
  expect(verified.words).toContain("the PDF contains no readable text");
  expect(verified.words).toContain("the Word file contains no readable text");
  expect(verified.status).not.toBe(0);
});

test("finds that a PDF made from other data differs", () => {
  const other: Document = { ...NOTE, children: [heading(1, "title", "Visas"), paragraph("Say no.")] };
  const file = join(folder, "other.pdf");
  writeFileSync(file, writePdf(other, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
  expect(verify(file, WORD)).toMatchObject({ status: 1, words: expect.stringContaining("The files differ") });
});
