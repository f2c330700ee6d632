import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { problemText } from "../../core/problem/problem.ts";
import { loadFonts } from "../../workspace/load-fonts.ts";

const NEEDED = [
  "carlito/Carlito-Regular.ttf",
  "carlito/Carlito-Bold.ttf",
  "carlito/Carlito-Italic.ttf",
  "carlito/Carlito-BoldItalic.ttf",
  "harfbuzz.wasm",
  "sRGB.icc",
];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-fonts-"));
  for (const name of NEEDED) cpSync(join("assets/fonts", name), join(folder, name));
});

async function problems(): Promise<readonly string[]> {
  const loaded = await loadFonts(folder);
  return loaded.ok ? [] : loaded.problems.map(problemText);
}

test("the shipped fonts load", async () => {
  expect(await problems()).toEqual([]);
});

test.each(NEEDED)("reports missing %s", async (name) => {
  rmSync(join(folder, name));
  expect(await problems()).toEqual([
    `${join(folder, name)}: there is no such file or folder (ENOENT); install Attaché again`,
  ]);
});

const PARTS = [
  ["empty", () => new Uint8Array()],
  ["a text", () => new TextEncoder().encode("version https://git-lfs.github.com/spec/v1\n".repeat(20))],
  ["cut short", (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
  ["all zeros", (bytes: Uint8Array) => new Uint8Array(bytes.length)],
] as const;

const BROKEN = NEEDED.flatMap((name) => PARTS.map(([how, change]) => [name, how, change] as const));

test.each(BROKEN)("reports %s that is %s", async (name, _, change) => {
  const path = join(folder, name);
  writeFileSync(path, change(new Uint8Array(readFileSync(path))));
  const [problem, ...others] = await problems();
  expect(problem).toMatch(/: is not .* that can be used; install Attaché again$/);
  expect(problem?.startsWith(path)).toBe(true);
  expect(others).toEqual([]);
});

test("reports a font without the characters of English text", async () => {
  cpSync("assets/fonts/general/NotoEmoji-Regular.ttf", join(folder, "carlito/Carlito-Bold.ttf"));
  expect(await problems()).toEqual([
    `${join(folder, "carlito/Carlito-Bold.ttf")}: is not a font that can be used; install Attaché again`,
  ]);
});

test("reports all faulty files at once", async () => {
  rmSync(join(folder, "sRGB.icc"));
  rmSync(join(folder, "carlito/Carlito-Bold.ttf"));
  expect(await problems()).toHaveLength(2);
});
