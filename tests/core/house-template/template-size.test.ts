import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { houseLayout } from "../../../core/house-template/house-layout.ts";
import { houseReport } from "../../../core/house-template/house-report.ts";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import { applyHouseTemplate } from "../../../core/house-template/style/apply-house-template.ts";
import { arrayWork } from "../../support/array-work.ts";
import { documentOf } from "../write/docx/tree.ts";
import {
  type Files,
  header,
  headerOf,
  packed,
  relationship,
  relationships,
  stylesOf,
  templateOf,
} from "./template-file.ts";

/** Of the same template made twice as large: work that grows with the square of the size would be four times as much. */
const MAX_RATIO = 2.5;
const SIZE = 250;

/** Work on a template of twice `SIZE`, in units of that on one of `SIZE`. */
function growth(work: (size: number) => () => void): number {
  const [one = 0, two = 0] = [SIZE, 2 * SIZE].map((size) => arrayWork(work(size)));
  // What looks at nothing has no work to grow.
  expect(one).toBeGreaterThan(SIZE);
  return two / one;
}

function times(size: number, content: (at: number) => string): string {
  return Array.from({ length: size }, (_, at) => content(at)).join("");
}

function styles(size: number): string {
  return stylesOf(
    times(
      size,
      (at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="style ${at}"/></w:style>`,
    ),
  );
}

function runSettings(size: number): string {
  return header(
    `<w:r><w:rPr>${"<w:b/>".repeat(size)}${"<w:i/>".repeat(size)}</w:rPr><w:t>Ministry</w:t></w:r>`,
  );
}

function links(size: number): string {
  return relationships(
    times(size, (at) => relationship(`x${at}`, `kind${at}`, "https://example.org", "External")),
  );
}

function paragraphs(size: number): string {
  return headerOf(
    times(size, (at) => `<w:p><w:pPr><w:pStyle w:val="s${at}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`),
  );
}

/** Fields that begin in each other's results. */
function fieldsInFields(size: number): string {
  const run = (content: string): string => `<w:r>${content}</w:r>`;
  const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const opened = mark("begin") + run("<w:instrText>QUOTE</w:instrText>") + mark("separate");
  return header(run("<w:t>Ministry</w:t>") + opened.repeat(size) + mark("end").repeat(size));
}

const GROWING: readonly (readonly [string, (size: number) => Files])[] = [
  ["settings of one run", (size) => ({ "word/header1.xml": runSettings(size) })],
  ["styles", (size) => ({ "word/styles.xml": styles(size) })],
  ["links out of the file", (size) => ({ "word/_rels/header1.xml.rels": links(size) })],
  ["fields in each other", (size) => ({ "word/header1.xml": fieldsInFields(size) })],
  ["paragraphs in a header", (size) => ({ "word/header1.xml": paragraphs(size) })],
];

test.each(GROWING)("reads a template in time linear in its %s", (_, filesOf) => {
  const work = growth((size) => {
    const bytes = packed(filesOf(size));
    return () => expect(readHouseTemplate(bytes).ok).toBe(true);
  });
  expect(work).toBeLessThan(MAX_RATIO);
});

test("maps styles in time linear in the template's styles", () => {
  const work = growth((size) => {
    const template = templateOf({ "word/styles.xml": styles(size) });
    return () => {
      const report = houseReport(template, DEFAULT_HOUSE_STYLE, []);
      expect(report.styles.every(({ type }) => type === "added")).toBe(true);
    };
  });
  expect(work).toBeLessThan(MAX_RATIO);
});

test("measures a header in time linear in its paragraphs and the template's styles", () => {
  const work = growth((size) => {
    const template = templateOf({ "word/header1.xml": paragraphs(size), "word/styles.xml": styles(size) });
    return () => {
      const applied = applyHouseTemplate(template, DEFAULT_HOUSE_STYLE);
      const { style } = houseLayout(applied, documentOf("text").meta);
      expect(style.paper.margin.top).toBeGreaterThan(size * 10);
    };
  });
  expect(work).toBeLessThan(MAX_RATIO);
});
