import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shippedMarkings } from "../../workspace/shipped-markings.ts";
import { SHIPPED } from "../support/shipped.ts";

test("lists the labels of all schemes once, without empty ones", async () => {
  const labels = await shippedMarkings(SHIPPED);
  expect(labels).toEqual(expect.arrayContaining(["OFFICIAL-SENSITIVE", "TLP:AMBER"]));
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).not.toContain("");
});

test("skips files that are not valid schemes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-"));
  cpSync(join(SHIPPED.markingSchemes, "tlp-2.0.yaml"), join(folder, "tlp-2.0.yaml"));
  writeFileSync(join(folder, "broken.yaml"), "levels: [");
  writeFileSync(join(folder, "notes.txt"), "levels");
  const labels = await shippedMarkings({ ...SHIPPED, markingSchemes: folder });
  expect(labels).toContain("TLP:AMBER");
  expect(labels).not.toContain("OFFICIAL-SENSITIVE");
});
