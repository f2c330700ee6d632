import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Node } from "../../../core/document/node.ts";
import { NODE_TYPES } from "../../../core/document/node-types.ts";
import { fieldsText, placeText, treeOf } from "../../support/document-tree-page.ts";

const PAGE = readFileSync("docs/document-tree.md", "utf8");
const SOURCE = readFileSync("core/document/node.ts", "utf8").replace(/^export /gm, "");
const TYPES = Object.keys(NODE_TYPES) as readonly Node["type"][];

/** The text of each section that describes a type, by the name in its heading. */
const SECTIONS: ReadonlyMap<string, string> = new Map(
  PAGE.split(/^### /m)
    .slice(1)
    .map((section) => [/^`(.+)`$/m.exec(section)?.[1] ?? section, section] as const),
);

/** The text of each block of code in a language. */
function codeIn(section: string, language: string): readonly string[] {
  const blocks = section.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"));
  return [...blocks].map(([, code = ""]) => code);
}

function typesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== "object" || value === null) return [];
  return [...("type" in value ? [value.type] : []), ...Object.values(value).flatMap(typesIn)];
}

test("has one section for each node type, and no others", () => {
  expect([...SECTIONS.keys()].sort()).toEqual([...TYPES].sort());
});

test("shows the declarations of the source", () => {
  const chunks = codeIn(PAGE, "ts").flatMap((code) => code.trim().split("\n\n"));
  expect(chunks.length).toBeGreaterThan(TYPES.length);
  expect(chunks.filter((chunk) => !SOURCE.includes(`${chunk}\n`))).toEqual([]);
});

test.each(TYPES)("describes %s as in the table of node types", (type) => {
  const lines = SECTIONS.get(type)?.split("\n") ?? [];
  expect(lines.slice(2, 5)).toEqual([NODE_TYPES[type].description, placeText(type), fieldsText(type)]);
  const name = `interface ${type.charAt(0).toUpperCase()}${type.slice(1)} {`;
  expect(codeIn(SECTIONS.get(type) ?? "", "ts").join("")).toContain(name);
});

test.each(TYPES)("reads the example of %s into the tree beside it", (type) => {
  const section = SECTIONS.get(type) ?? "";
  const [markup = "", ...otherMarkup] = codeIn(section, "html");
  const [tree = "", ...otherTrees] = codeIn(section, "yaml");
  expect([otherMarkup, otherTrees]).toEqual([[], []]);
  // The tree as plain data: absent fields are not written.
  const read: unknown = JSON.parse(JSON.stringify(treeOf(markup)));
  expect(parse(tree)).toEqual(read);
  expect(typesIn(read)).toContain(type);
});
