import { expect, test } from "vitest";
import type { FaceName } from "../../../../../core/write/pdf/fonts/face.ts";
import { splitByScript } from "../../../../../core/write/pdf/fonts/script-runs.ts";
import type { BoxRun } from "../../../../../core/write/pdf/layout/measure/box.ts";
import { DECLARATIONS } from "../../../../support/declaration.ts";
import { fontOf, painted, shapedByHarfBuzz } from "../../../../support/harfbuzz.ts";
import { STYLES, setDeclaration } from "../../../../support/set-declaration.ts";

/** HarfBuzz's own glyphs for a run, script by script. */
function judged({ face, text, level }: BoxRun, language: string): unknown {
  const font = fontOf(face.program.file);
  const backwards = level % 2 === 1;
  const runs = splitByScript(text).map((run) => shapedByHarfBuzz(font, run.text, language, backwards));
  return (backwards ? runs.toReversed() : runs).flat();
}

const CASES = DECLARATIONS.flatMap((each) => STYLES.map((style): [string, FaceName] => [each.code, style]));

test.each(CASES)("%s, %s: has HarfBuzz's glyphs and positions, and represents the text", (code, style) => {
  const declaration = DECLARATIONS.find((each) => each.code === code);
  if (declaration === undefined) throw new Error(code);
  const { runs, missing, faults } = setDeclaration(declaration, style);
  expect(faults).toEqual([]);
  expect([...missing]).toEqual([]);
  expect(runs.length).toBeGreaterThan(100);
  for (const run of runs) {
    expect([run.text, painted(run)]).toEqual([run.text, judged(run, declaration.language)]);
    const read = run.level % 2 === 1 ? run.glyphs.toReversed() : run.glyphs;
    expect(read.map((glyph) => glyph.text).join("")).toBe(run.text);
  }
});
