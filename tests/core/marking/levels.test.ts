import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { highestLevel, isAbove } from "../../../core/marking/levels.ts";
import { scheme } from "../../support/sample.ts";

test.each(readdirSync("assets/marking-schemes"))("loads the scheme %s, whose id is its file name", (file) => {
  const id = file.replace(/\.yaml$/, "");
  expect(scheme(id).id).toBe(id);
});

test("ranks OFFICIAL-SENSITIVE above OFFICIAL and below SECRET", () => {
  const uk = scheme();
  expect(isAbove(uk, "OFFICIAL-SENSITIVE", "OFFICIAL")).toBe(true);
  expect(isAbove(uk, "OFFICIAL-SENSITIVE", "SECRET")).toBe(false);
});

test("treats an unknown level as above every ceiling", () => {
  expect(isAbove(scheme(), "COSMIC", "TOP SECRET")).toBe(true);
});

test("marks a whole with the level of its highest part, or else the lowest level", () => {
  expect(highestLevel(scheme(), ["OFFICIAL", "OFFICIAL-SENSITIVE"]).label).toBe("OFFICIAL-SENSITIVE");
  expect(highestLevel(scheme(), []).label).toBe("OFFICIAL");
});
