import { expect, test } from "vitest";
import { revisionOf } from "../../workspace/revision.ts";

test("does not depend on the order of files", () => {
  const [a, b] = [
    { name: "a", text: "1" },
    { name: "b", text: "2" },
  ];
  expect(revisionOf([a, b])).toBe(revisionOf([b, a]));
});

test.each([
  ["a changed text", [{ name: "a", text: "2" }]],
  ["a changed name", [{ name: "b", text: "1" }]],
  ["text moved into the name", [{ name: "a1", text: "" }]],
  [
    "another file",
    [
      { name: "a", text: "1" },
      { name: "b", text: "" },
    ],
  ],
])("differs for %s", (_, files) => {
  expect(revisionOf(files)).not.toBe(revisionOf([{ name: "a", text: "1" }]));
});
