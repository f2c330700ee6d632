import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY = 200;

/**
 * Builds something once in a run of the system tests: the first test that asks builds it, others wait, also in
 * other processes. Their mark is a folder in the run's own, because making one fails where it is there already.
 */
export async function buildOnce(name: string, build: () => unknown): Promise<void> {
  const mark = join(tmpdir(), `built-${name}`);
  if (!isFirst(mark)) {
    while (!existsSync(join(mark, "done"))) {
      if (existsSync(join(mark, "failed"))) throw new Error(`building ${name} failed in another test file`);
      await wait(LOOK_EVERY);
    }
    return;
  }
  try {
    await build();
    writeFileSync(join(mark, "done"), "");
  } catch (error) {
    writeFileSync(join(mark, "failed"), "");
    throw error;
  }
}

function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}
