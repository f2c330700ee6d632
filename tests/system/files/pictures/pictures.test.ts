import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadImage } from "../../../../core/image/load-image.ts";
import { runTool } from "../tools.ts";

const MAKER = join(import.meta.dirname, "make-pictures.py");

test("pictures of every kind are printed as Pillow shows them, and damaged ones are refused or readable", () => {
  const folder = process.env.DBG ?? mkdtempSync(join(tmpdir(), "pictures-"));
  const printed = mkdtempSync(join(tmpdir(), "printed-"));
  runTool("/usr/bin/python3", MAKER, folder);
  const refused: string[] = [];
  for (const name of readdirSync(folder)) {
    const image = loadImage(name, new Uint8Array(readFileSync(join(folder, name))));
    if (image.ok) writeFileSync(join(printed, name), image.value.bytes);
    else refused.push(name);
  }
  expect(refused.filter((name) => !name.startsWith("damaged"))).toEqual([]);
  expect(refused.length).toBeGreaterThan(100);
  expect(readdirSync(printed).length).toBeGreaterThan(40);
  expect(runTool("/usr/bin/python3", MAKER, folder, "judge", printed)).toBe("");
}, 110_000);
