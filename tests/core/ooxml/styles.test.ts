import { expect, test } from "vitest";
import { XML_LIMITS } from "../../../core/limits/limits.ts";
import { readStyles, type Styles } from "../../../core/ooxml/styles.ts";
import { treeOf } from "../../../core/ooxml/xml-tree.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function styles(content: string): Styles {
  return readStyles(treeOf(`<w:styles ${W}>${content}</w:styles>`));
}

function style(id: string, basedOn?: string, more = ""): string {
  const base = basedOn === undefined ? "" : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:styleId="${id}">${more}${base}</w:style>`;
}

function idsOf({ chain }: Styles, id: string | undefined): readonly (string | undefined)[] {
  return chain(id).map(({ attributes }) => attributes["w:styleId"]);
}

test("follows a style to the styles that it is based on", () => {
  const read = styles(style("A", "B") + style("B", "C") + style("C"));
  expect(idsOf(read, "A")).toEqual(["A", "B", "C"]);
  expect(idsOf(read, "A")).toEqual(["A", "B", "C"]);
  expect(idsOf(read, "missing")).toEqual([]);
  expect(idsOf(read, undefined)).toEqual([]);
});

test("ends a circular chain of styles where it closes", () => {
  expect(idsOf(styles(style("A", "B") + style("B", "A")), "A")).toEqual(["A", "B"]);
  expect(idsOf(styles(style("A", "A")), "A")).toEqual(["A"]);
});

test("follows a chain for a bounded number of steps", () => {
  const many = Array.from({ length: 100 }, (_, at) => style(`S${at}`, `S${at + 1}`)).join("");
  expect(idsOf(styles(many), "S0")).toHaveLength(XML_LIMITS.basedOn);
});

test("ignores a style without an id as a base", () => {
  expect(idsOf(styles(`<w:style><w:name w:val="nameless"/></w:style>${style("A")}`), "A")).toEqual(["A"]);
});

test("recognises headings by their built-in names, whatever the language of Word", () => {
  const named = (id: string, name: string) => style(id, undefined, `<w:name w:val="${name}"/>`);
  const read = styles(named("Titel", "Title") + named("berschrift2", "heading 2") + named("X", "heading 10"));
  expect([...read.headings]).toEqual([
    ["Titel", 0],
    ["berschrift2", 2],
  ]);
});

test("reads document defaults and the default paragraph style", () => {
  const defaults = "<w:docDefaults><w:rPrDefault/><w:pPrDefault/></w:docDefaults>";
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>';
  const table = '<w:style w:type="table" w:default="1" w:styleId="Table"/>';
  const read = styles(defaults + table + normal);
  expect(read.defaultParagraph).toBe("Normal");
  expect(read.runDefaults?.name).toBe("w:rPrDefault");
  expect(read.paragraphDefaults?.name).toBe("w:pPrDefault");
});
