import { expect, test } from "vitest";
import { XML_LIMITS } from "../../../core/limits/limits.ts";
import { usualName } from "../../../core/ooxml/namespaces.ts";
import {
  childNamed,
  childrenNamed,
  descendants,
  descendantsNamed,
  EMPTY,
  isOn,
  isOnValue,
  onOffOf,
  ownText,
  parseTree,
  readTree,
  runText,
  settingOf,
  textOf,
  treeOf,
  treeXml,
  type XmlElement,
} from "../../../core/ooxml/xml-tree.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function part(content: string): XmlElement {
  const tree = readTree(`<w:body ${W} xmlns:o="urn:other">${content}</w:body>`, {
    limits: XML_LIMITS.note,
    nameOf: usualName,
  });
  if ("why" in tree) throw new Error(tree.why);
  return tree;
}

test.each<readonly [string | undefined, boolean]>([
  [undefined, false],
  ["1", true],
  ["true", true],
  ["on", true],
  ["0", false],
  ["false", false],
  ["off", false],
  ["", false],
  ["ON", false],
  ["yes", false],
  ["2", false],
])("reads an ST_OnOff attribute of %j as on: %j", (value, on) => {
  expect(isOnValue(value)).toBe(on);
});

test("reads a CT_OnOff element as on without a value, and else by its value", () => {
  const properties = part('<w:b/><w:i w:val="0"/><w:caps w:val="on"/><w:vanish w:val="perhaps"/>');
  const states = ["w:b", "w:i", "w:caps", "w:vanish", "w:strike"].map((name) => onOffOf(properties, name));
  expect(states).toEqual([true, false, true, false, undefined]);
  expect(isOn({})).toBe(true);
});

test("looks up children and settings among direct children only", () => {
  const properties = part('<w:x><w:jc w:val="end"/></w:x>text<w:jc w:val="start"/><w:jc w:val="both"/>');
  expect(settingOf(properties, "w:jc")).toBe("start");
  expect(childNamed(properties, "w:none")).toBeUndefined();
  expect(childrenNamed(properties, "w:jc")).toHaveLength(2);
  expect(childrenNamed(undefined, "w:jc")).toEqual([]);
});

test("lists descendants in document order; only `descendants` includes the element itself", () => {
  const tree = part("<w:tbl><w:tr><w:tbl/></w:tr></w:tbl><w:p/>");
  expect(descendants(tree).map(({ name }) => name)).toEqual(["w:body", "w:tbl", "w:tr", "w:tbl", "w:p"]);
  const [outer] = descendantsNamed(tree, "w:tbl");
  expect(descendantsNamed(outer, "w:tbl", "w:p")).toEqual([{ ...EMPTY, name: "w:tbl" }]);
});

test("walks a part of maximum size in linear time", () => {
  const tree = part(`${"<w:p>".repeat(390)}${"<w:r/>".repeat(30_000)}${"</w:p>".repeat(390)}`);
  expect(descendants(tree)).toHaveLength(30_391);
});

test("joins text between two tags across comments and CDATA sections", () => {
  const tree = part("<w:t>a<!-- b -->c<![CDATA[<d>]]>&amp;e</w:t>");
  expect(tree.children).toEqual([{ ...EMPTY, name: "w:t", children: ["ac<d>&e"] }]);
});

test("reads text in three ways", () => {
  const tree = part("<w:p>\n<w:t>one</w:t><w:instrText>PAGE</w:instrText><w:delText>two</w:delText></w:p>");
  const [paragraph = EMPTY] = descendantsNamed(tree, "w:p");
  expect(ownText(paragraph)).toBe("\n");
  expect(textOf(paragraph)).toBe("\nonePAGEtwo");
  expect(runText(paragraph)).toBe("onetwo");
});

test("keeps foreign elements and revision marks of a note, and drops those of a template", () => {
  const content = '<o:x o:a="1"><w:t>lost</w:t></o:x><w:p w:rsidR="1" w:author="2" w:top="3"/>';
  const paragraph = { ...EMPTY, name: "w:p" };
  expect(part(content).children).toMatchObject([
    { name: "{urn:other}x", attributes: { "{urn:other}a": "1" } },
    { name: "w:p", attributes: { "w:rsidR": "1", "w:author": "2", "w:top": "3" } },
  ]);
  const lost: string[] = [];
  const template = parseTree(`<w:body ${W} xmlns:o="urn:other">${content}</w:body>`, (uri, local) =>
    lost.push(`${uri} ${local}`),
  );
  expect(template).toEqual({
    name: "w:body",
    attributes: {},
    children: [{ ...paragraph, attributes: { "w:top": "3" } }],
  });
  expect(lost).toEqual(["urn:other x"]);
});

test("refuses a template's part in an unknown namespace, and keeps a note's", () => {
  expect(parseTree('<a xmlns="urn:other"/>')).toEqual({ wrong: "it is of a kind that is not known here" });
  expect(readTree('<a xmlns="urn:other"/>', { limits: XML_LIMITS.note, nameOf: usualName })).toEqual({
    ...EMPTY,
    name: "{urn:other}a",
  });
});

test("reads strict names as transitional in a note, and not in a template", () => {
  const strict = '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" x:val="1"/>';
  expect(readTree(strict, { limits: XML_LIMITS.note, nameOf: usualName })).toEqual({
    name: "w:p",
    attributes: { "w:val": "1" },
    children: [],
  });
  expect(parseTree(strict)).toHaveProperty("wrong");
});

test("writes a tree as the XML that was read", () => {
  const xml = '<w:p w:val="&quot;1&quot;"><w:t xml:space="preserve"> a &amp; b</w:t><w:br/></w:p>';
  expect(treeXml(treeOf(xml.replace("<w:p", `<w:p ${W}`)))).toBe(xml);
});
