import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCase } from "./run-case.ts";
import { filesBelow } from "./targets/seed-files.ts";
import { TARGET_NAMES, TARGETS } from "./targets/targets.ts";

const CORPUS = "tests/fuzz/corpus";

describe.each(TARGET_NAMES)("%s", (target) => {
  const folder = join(CORPUS, target);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];

  test("reads its seeds without a fault", async () => {
    for (const seed of await TARGETS[target].seeds()) await runCase(target, seed);
  });

  test.each(names)("gives a result or a problem for the kept case %s", async (name) => {
    expect(await runCase(target, filesBelow(join(folder, name)))).toBeTypeOf("string");
  });
});
