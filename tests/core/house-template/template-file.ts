import { strToU8, zipSync } from "fflate";
import type { HouseTemplate } from "../../../core/house-template/house-template.ts";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import { treeXml } from "../../../core/ooxml/xml-tree.ts";
import { expectValue } from "../../support/sample.ts";

const OFFICE = "http://schemas.openxmlformats.org";
export const W = `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`;
export const R = `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
const DRAWINGS = [
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:pic="${OFFICE}/drawingml/2006/picture"`,
].join(" ");
export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function relationships(...items: readonly string[]): string {
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function relationship(id: string, type: string, target: string, mode = "Internal"): string {
  const full = `${OFFICE}/officeDocument/2006/relationships/${type}`;
  return `<Relationship Id="${id}" Type="${full}" Target="${target}" TargetMode="${mode}"/>`;
}

export const HEADER_RELATIONSHIPS = "word/_rels/header1.xml.rels";

/** A header of one paragraph. */
export function header(content: string): string {
  return headerOf(`<w:p>${content}</w:p>`);
}

export function headerOf(blocks: string): string {
  return `<w:hdr ${W} ${R} ${DRAWINGS}>${blocks}</w:hdr>`;
}

export function stylesOf(content: string): string {
  return `<w:styles ${W}>${content}</w:styles>`;
}

const PLAIN: Files = {
  "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"/>`,
  "_rels/.rels": relationships(relationship("a", "officeDocument", "word/document.xml")),
  "word/_rels/document.xml.rels": relationships(
    relationship("s", "styles", "styles.xml"),
    relationship("h", "header", "header1.xml"),
  ),
  "word/document.xml": `<w:document ${W} ${R}><w:body><w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  "word/styles.xml": stylesOf(""),
  "word/header1.xml": header("<w:r><w:t>Ministry</w:t></w:r>"),
};

/** The parts of a template with a theme. */
export function withTheme(content: string): Files {
  return {
    "word/theme/theme1.xml": `<a:theme ${DRAWINGS}>${content}</a:theme>`,
    "word/_rels/document.xml.rels": relationships(
      relationship("s", "styles", "styles.xml"),
      relationship("t", "theme", "theme/theme1.xml"),
    ),
  };
}

/** A small template with some parts changed or added. */
export function packed(change: Files = {}): Uint8Array {
  const files = Object.entries({ ...PLAIN, ...change });
  return zipSync(
    Object.fromEntries(files.map(([path, is]) => [path, typeof is === "string" ? strToU8(is) : is])),
    { mtime: "1980-01-01T00:00:00" },
  );
}

export function templateOf(change: Files = {}): HouseTemplate {
  return expectValue(readHouseTemplate(packed(change)));
}

export function headerXml(bytes: Uint8Array): string {
  const result = readHouseTemplate(bytes);
  const content = result.ok ? result.value.headers.get("default") : undefined;
  if (content === undefined) throw new Error(`no header: ${JSON.stringify(result.problems)}`);
  return treeXml(content.tree);
}

export function messages(bytes: Uint8Array): readonly string[] {
  return readHouseTemplate(bytes).problems.map(({ message }) => message);
}

/** A field as Word writes it, over several runs. */
export function field(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const words = `<w:r><w:instrText> ${instruction} </w:instrText></w:r>`;
  return `${mark("begin")}${words}${mark("separate")}<w:r><w:t>${result}</w:t></w:r>${mark("end")}`;
}
