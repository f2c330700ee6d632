import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { houseLayout } from "../../../core/house-template/house-layout.ts";
import { houseReport } from "../../../core/house-template/house-report.ts";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import { applyHouseTemplate } from "../../../core/house-template/style/apply-house-template.ts";
import { documentOf } from "../write/docx/tree.ts";
import {
  header,
  headerOf,
  packed,
  relationship,
  relationships,
  stylesOf,
  templateOf,
} from "./template-file.ts";

/** Of a test, in milliseconds: what takes the square of a template's size in time runs past it. */
const LIMIT = 20_000;

const SETTINGS = `<w:r><w:rPr>${"<w:b/>".repeat(40_000)}${"<w:i/>".repeat(40_000)}</w:rPr><w:t>Ministry</w:t></w:r>`;
const STYLES = Array.from(
  { length: 30_000 },
  (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="style ${at}"/></w:style>`,
).join("");
const LINKS = Array.from({ length: 20_000 }, (_, at) =>
  relationship(`x${at}`, `kind${at}`, "https://example.org", "External"),
);

test.each([
  ["settings of one run", { "word/header1.xml": header(SETTINGS) }],
  ["styles", { "word/styles.xml": stylesOf(STYLES) }],
  ["links out of the file", { "word/_rels/header1.xml.rels": relationships(...LINKS) }],
])(
  "a template of a few kilobytes with tens of thousands of %s is read",
  (_, files) => {
    expect(readHouseTemplate(packed(files)).ok).toBe(true);
  },
  LIMIT,
);

test(
  "tens of thousands of styles are looked through for a note's",
  () => {
    const template = templateOf({ "word/styles.xml": stylesOf(STYLES) });
    const { styles } = houseReport(template, DEFAULT_HOUSE_STYLE, []);
    expect(styles.every(({ type }) => type === "added")).toBe(true);
  },
  LIMIT,
);

test(
  "a header of tens of thousands of paragraphs is measured in tens of thousands of styles",
  () => {
    const paragraphs = Array.from(
      { length: 30_000 },
      (_, at) => `<w:p><w:pPr><w:pStyle w:val="s${at}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`,
    );
    const files = { "word/header1.xml": headerOf(paragraphs.join("")), "word/styles.xml": stylesOf(STYLES) };
    const dress = applyHouseTemplate(templateOf(files), DEFAULT_HOUSE_STYLE);
    const { style } = houseLayout(dress, documentOf("text").meta);
    expect(style.paper.margin.top).toBeGreaterThan(30_000 * 10);
  },
  LIMIT,
);
