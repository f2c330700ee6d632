import {
  Level,
  LevelFormat,
  Numbering,
  ParagraphProperties,
  RunProperties,
  TextRun,
  XmlComponent,
} from "docx";
import { expect, test } from "vitest";
import { treeXml } from "../../../../../core/ooxml/xml-tree.ts";
import {
  componentTree,
  componentXml,
  partRoot,
  withContent,
} from "../../../../../core/write/docx/docx-library/component-tree.ts";

test("reads attributes that docx puts after the children", () => {
  const level = componentTree(new Level({ level: 3, format: LevelFormat.DECIMAL, text: "%4." }));
  expect(level.name).toBe("w:lvl");
  expect(level.attributes).toMatchObject({ "w:ilvl": "3" });
  expect(treeXml(level)).toMatch(/^<w:lvl w:ilvl="3"[^>]*>.*<w:lvlText w:val="%4\."\/>.*<\/w:lvl>$/);
});

test("reads attributes that docx puts before the children", () => {
  expect(componentXml(new RunProperties({ color: "1f2a44" }))).toBe(
    '<w:rPr><w:color w:val="1f2a44"/></w:rPr>',
  );
});

test("gives no text for a component that docx leaves out", () => {
  expect(componentXml(new ParagraphProperties({}))).toBe("");
});

test("escapes text and attributes", () => {
  expect(componentXml(new TextRun("Trade & <aid>"))).toContain("Trade &amp; &lt;aid&gt;");
  expect(componentXml(new ParagraphProperties({ style: 'A "B" & C' }))).toContain("A &quot;B&quot; &amp; C");
});

test("keeps text of a component between its elements in order", () => {
  class Mixed extends XmlComponent {
    constructor() {
      super("w:x");
      this.root.push("a", new RunProperties({ bold: true }), "b");
    }
  }
  expect(componentXml(new Mixed())).toMatch(/^<w:x>a<w:rPr>.*<\/w:rPr>b<\/w:x>$/);
});

test("declares only the namespaces of ECMA-376 at the root of a part", () => {
  const root = partRoot(new Numbering({ config: [] }));
  expect(root.name).toBe("w:numbering");
  expect(root.children).toEqual([]);
  expect(Object.keys(root.attributes)).toContain("xmlns:w");
  expect(Object.keys(root.attributes).filter((name) => !name.startsWith("xmlns:"))).toEqual([]);
  expect(Object.values(root.attributes).join(" ")).not.toMatch(/schemas\.microsoft\.com|compatibility/);
});

test("writes content after an element's own children", () => {
  const tree = { name: "a", attributes: { b: "1" }, children: [{ name: "c", attributes: {}, children: [] }] };
  expect(withContent(tree, "<d/>")).toBe('<a b="1"><c/><d/></a>');
});
