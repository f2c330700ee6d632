import { expect, test } from "vitest";
import { contrast, MIN_CONTRAST } from "../../../core/house-style/contrast.ts";
import { loadScheme } from "../../../core/marking/load-scheme.ts";
import { scheme } from "../../support/sample.ts";

function load(level: string, print = "alignment: end") {
  const text = `id: x\ntitle: X\nauthority: nobody\nlevels:\n  - {id: A, label: A${level}}\nprint:\n  ${print}\n`;
  return loadScheme("x.yaml", text);
}

test("gives TLP labels their colours on black, at 12 pt or more", () => {
  const { levels, print } = scheme("tlp-2.0");
  expect(print).toEqual({ alignment: "end", size: 12 });
  expect(levels.map(({ id, colour, background }) => [id, colour, background])).toEqual([
    ["TLP:CLEAR", "ffffff", "000000"],
    ["TLP:GREEN", "33ff00", "000000"],
    ["TLP:AMBER", "ffc000", "000000"],
    ["TLP:AMBER+STRICT", "ffc000", "000000"],
    ["TLP:RED", "ff2b2b", "000000"],
  ]);
  for (const { colour = "", background = "" } of levels) {
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(MIN_CONTRAST);
  }
});

test("states Letter paper in the US scheme, and none in the others", () => {
  expect(scheme("us").paper).toBe("Letter");
  expect(scheme().paper).toBeUndefined();
});

test.each([
  [', colour: "#ffff00"', /contrast of 1:1/],
  [', background: "#000000"', /contrast of 1\.2:1/],
  [', colour: "#777777", background: "#888888"', /contrast of 1\.2:1/],
])("refuses a level with %s as illegible, at its place", (level, message) => {
  const { ok, problems } = load(level);
  expect(ok).toBe(false);
  expect(problems[0]?.message).toMatch(message);
  expect(problems[0]?.place).toMatchObject({ file: "x.yaml", line: 5 });
});

test("refuses invalid colours and sizes, and accepts a level with only a colour", () => {
  expect(load(', colour: "red"').ok).toBe(false);
  expect(load("", "{alignment: end, size: 200}").ok).toBe(false);
  expect(load(', colour: "#8a0000"').ok).toBe(true);
});
