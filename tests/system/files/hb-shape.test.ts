import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitByScript } from "../../../core/write/pdf/fonts/script-runs.ts";
import type { BoxRun } from "../../../core/write/pdf/layout/measure/box.ts";
import { DECLARATIONS } from "../../support/declaration.ts";
import { type Placed, painted } from "../../support/harfbuzz.ts";
import { setDeclaration } from "../../support/set-declaration.ts";

interface HarfBuzzGlyph {
  readonly g: number;
  readonly ax: number;
  readonly dx: number;
  readonly dy: number;
}

const folder = mkdtempSync(join(tmpdir(), "attache-hb-shape-"));
const files = new Map<Uint8Array, string>();

function fileOf(bytes: Uint8Array): string {
  const known = files.get(bytes);
  if (known) return known;
  const file = join(folder, `${files.size}.ttf`);
  writeFileSync(file, bytes);
  files.set(bytes, file);
  return file;
}

/** Debian's HarfBuzz on whole words, a line each. Joiners show nothing, and each writer has its own glyph for that. */
function shapedByDebian(runs: readonly BoxRun[], language: string, backwards: boolean): readonly Placed[][] {
  const [first] = runs;
  if (first === undefined) return [];
  const words = join(folder, "words.txt");
  writeFileSync(words, `${runs.map(({ text }) => text).join("\n")}\n`);
  const options = ["--output-format=json", "--no-glyph-names", "--no-clusters", `--language=${language}`];
  const font = fileOf(first.face.program.file);
  const printed = execFileSync(
    "hb-shape",
    [...options, `--direction=${backwards ? "rtl" : "ltr"}`, `--font-file=${font}`, `--text-file=${words}`],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  return printed
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as HarfBuzzGlyph[]).map(({ g, ax, dx, dy }): Placed => [g, ax, dx, dy]));
}

function grouped(runs: readonly BoxRun[], keyOf: (run: BoxRun) => string): ReadonlyMap<string, BoxRun[]> {
  const groups = new Map<string, BoxRun[]>();
  for (const run of runs) groups.set(keyOf(run), [...(groups.get(keyOf(run)) ?? []), run]);
  return groups;
}

/**
 * Font units. Debian 12's HarfBuzz 6 kerns a few Burmese marks, which take no room, by other amounts than versions
 * since.
 */
const KERNED_MARK = 20;

/** Glyphs with the judge's sideways place where theirs is as good as that. */
function withPlacesOf(judged: readonly Placed[][]): (own: readonly Placed[][]) => readonly Placed[][] {
  return (own) =>
    own.map((glyphs, word) =>
      glyphs.map(([id, advance, x, y], index): Placed => {
        const place = judged[word]?.[index]?.[2] ?? x;
        return [id, advance, advance === 0 && Math.abs(place - x) <= KERNED_MARK ? place : x, y];
      }),
    );
}

test.each(DECLARATIONS.map(({ code }) => code))(
  "%s: Debian's HarfBuzz shapes each word identically",
  (code) => {
    const declaration = DECLARATIONS.find((each) => each.code === code);
    if (declaration === undefined) throw new Error(code);
    const { runs } = setDeclaration(declaration, "regular");
    const judged = runs.filter(
      ({ text }) => splitByScript(text).length === 1 && !/[\s\u200c\u200d]/.test(text),
    );
    expect(judged.length).toBeGreaterThan(runs.length / 2);
    const groups = grouped(judged, ({ face, level }) => `${face.name} ${level % 2}`);
    for (const group of groups.values()) {
      const backwards = (group[0]?.level ?? 0) % 2 === 1;
      const shaped = shapedByDebian(group, declaration.language, backwards);
      const near = code === "mya" ? withPlacesOf(shaped) : (own: readonly Placed[][]) => own;
      expect(near(group.map(painted))).toEqual(shaped);
    }
  },
);
