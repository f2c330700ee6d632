import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { expect, test } from "vitest";

const LAYOUT = "core/write/pdf/layout";

/** The steps of layout, each a folder; a step knows those before it. Pieces are what all but measuring speak of. */
const STEPS = ["measure", "fragments", "lines", "blocks", "pages"];

/** The step that a path below the layout's folder belongs to; -1 for what all steps share. */
function stepOf(path: string): number {
  return STEPS.indexOf(path.slice(LAYOUT.length + 1).split("/")[0] ?? "");
}

function importsOf(folder: string, name: string): readonly string[] {
  const source = readFileSync(join(folder, name), "utf8");
  return [...source.matchAll(/ from "(\.[^"]+)"/g)]
    .map(([, target = ""]) => normalize(join(folder, target)).replaceAll("\\", "/"))
    .filter((target) => target.startsWith(`${LAYOUT}/`));
}

test.each(STEPS.map((name, step) => [name, step] as const))("%s imports no later step", (name, step) => {
  const folder = join(LAYOUT, name);
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(0);
  const later = files.flatMap((file) =>
    importsOf(folder, file)
      .filter((target) => stepOf(target) > step)
      .map((target) => `${file} imports ${target}`),
  );
  expect(later).toEqual([]);
});

test("shared files import no layout step except measuring and fragments", () => {
  const shared = readdirSync(LAYOUT, { withFileTypes: true }).filter((entry) => entry.isFile());
  const steps = shared.flatMap(({ name }) =>
    importsOf(LAYOUT, name)
      .filter((target) => stepOf(target) >= 0)
      .map((target) => `${name}: ${STEPS[stepOf(target)]}`),
  );
  expect([...new Set(steps)].filter((each) => !each.startsWith("layout-document.ts"))).toEqual([
    "context.ts: fragments",
    "context.ts: measure",
  ]);
});
