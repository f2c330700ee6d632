import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recoverSaves } from "../../../workspace/save/recover-saves.ts";
import { saveTogether } from "../../../workspace/save/save-together.ts";
import { CRASH, type Fault, faultyDisk, processOn } from "./faulty-disk.ts";
import { bytesOf, contentsOf, newFolder } from "./folder-state.ts";

const NAMES = ["a.pdf", "a.docx", "b.hbs"];

const fault: fc.Arbitrary<Fault> = fc.record({
  step: fc.nat(100),
  moment: fc.constantFrom("before" as const, "after" as const, "half" as const),
  code: fc.constantFrom(CRASH, CRASH, "ENOSPC", "EIO", "EBUSY", "ETIMEDOUT"),
  isLasting: fc.constant(true),
});

interface Round {
  /** Files of one save. */
  readonly names: readonly string[];
  readonly fault: Fault | null;
  /** A file that another program writes afterwards. */
  readonly edited: string | null;
  /** The fault of the process that mends. */
  readonly mending: Fault | null;
}

const round: fc.Arbitrary<Round> = fc.record({
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
  fault: fc.option(fault),
  edited: fc.option(fc.constantFrom(...NAMES)),
  mending: fc.option(fault),
});

type Texts = Readonly<Record<string, string>>;

test("whatever fails, all files are old or new, and another program's version is kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 4 }), async (rounds) => {
      const folder = newFolder();
      for (const [index, happening] of rounds.entries()) await play(folder, happening, index);
      rmSync(folder, { recursive: true });
    }),
    { seed: 13, numRuns: 100 },
  );
}, 300_000);

async function play(folder: string, happening: Round, index: number): Promise<void> {
  const { names, edited } = happening;
  const [text, edit] = [`save ${index}`, `edit ${index}`];
  const before = textsOf(folder);
  const running = new Set<number>();
  const files = names.map((name) => ({ file: join(folder, name), bytes: bytesOf(text) }));
  const saving = processOn(faultyDisk(happening.fault ?? undefined).disk, running);
  const { ok } = await saveTogether(files, saving);
  running.delete(saving.owner.process);
  if (edited !== null) writeFileSync(join(folder, edited), edit);
  const mending = processOn(faultyDisk(happening.mending ?? undefined).disk, running);
  await recoverSaves(folder, mending);
  running.delete(mending.owner.process);
  expect((await recoverSaves(folder, processOn(faultyDisk().disk, running))).type).toBe("done");

  const now = textsOf(folder);
  const saved = { ...before, ...Object.fromEntries(names.map((name) => [name, text])) };
  expect(Object.keys(now).filter((name) => name.includes(".attache"))).toEqual([]);
  if (edited === null) expect(ok ? [saved] : [before, saved]).toContainEqual(now);
  else {
    expect(now[edited]).toBe(edit);
    if (ok) expect(now).toEqual({ ...saved, [edited]: edit });
    for (const name of NAMES.filter((other) => other !== edited))
      expect([before[name], saved[name]]).toContain(now[name]);
  }
}

function textsOf(folder: string): Texts {
  return Object.fromEntries(Object.entries(contentsOf(folder)).map(([name, { text }]) => [name, text]));
}
