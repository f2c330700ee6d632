import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { highestLevel, isAbove } from "../../../core/marking/levels.ts";
import { scheme } from "../../support/sample.ts";

test.each(readdirSync("assets/marking-schemes"))(
  "the scheme %s loads, and its file is named after it",
  (file) => {
    const id = file.replace(/\.yaml$/, "");
    expect(scheme(id).id).toBe(id);
  },
);

test("OFFICIAL-SENSITIVE orders above OFFICIAL and below SECRET", () => {
  const uk = scheme();
  expect(isAbove(uk, "OFFICIAL-SENSITIVE", "OFFICIAL")).toBe(true);
  expect(isAbove(uk, "OFFICIAL-SENSITIVE", "SECRET")).toBe(false);
});

test("a level that the scheme does not know is above every ceiling", () => {
  expect(isAbove(scheme(), "COSMIC", "TOP SECRET")).toBe(true);
});

test("a whole is marked as its highest part, and at least the lowest", () => {
  expect(highestLevel(scheme(), ["OFFICIAL", "OFFICIAL-SENSITIVE"]).label).toBe("OFFICIAL-SENSITIVE");
  expect(highestLevel(scheme(), []).label).toBe("OFFICIAL");
});
