import { expect, test } from "vitest";
import { folderOf, partPath, relationshipsPath } from "../../../core/ooxml/part-path.ts";

test.each([
  ["", "_rels/.rels"],
  ["document.xml", "_rels/document.xml.rels"],
  ["word/header1.xml", "word/_rels/header1.xml.rels"],
  ["word/a.b/c.xml", "word/a.b/_rels/c.xml.rels"],
])("finds the relationships of %j in %s", (part, path) => {
  expect(relationshipsPath(part)).toBe(path);
});

test("resolves a target against the folder of its part, or against the root", () => {
  const folder = folderOf("word/header1.xml");
  expect(["media/a.png", "../b.png", "/word/c.png"].map((target) => partPath(folder, target))).toEqual([
    "word/media/a.png",
    "b.png",
    "word/c.png",
  ]);
});
