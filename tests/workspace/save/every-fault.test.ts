import { rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import { recoverSaves } from "../../../workspace/save/recover-saves.ts";
import { saveFolderWhole } from "../../../workspace/save/save-folder.ts";
import type { GivenSettings } from "../../../workspace/save/save-settings.ts";
import { saveTogether } from "../../../workspace/save/save-together.ts";
import { CRASH, type Fault, type FaultyDisk, faultyDisk, processOn, READING } from "./faulty-disk.ts";
import { bytesOf, type Contents, contentsOf, fill, newFolder } from "./folder-state.ts";

interface Case {
  readonly name: string;
  readonly before: Contents;
  readonly after: Contents;
  save(folder: string, settings: GivenSettings): Promise<Result<null>>;
}

/** A thousand small saves on a busy machine. */
const SLOW = 300_000;

/** The mode of a new file, whatever this machine's mask. */
const NEW = 0o666 & ~process.umask();

const CASES: readonly Case[] = [
  {
    name: "one file replaced",
    before: { "a.pdf": { text: "old", mode: 0o640 } },
    after: { "a.pdf": { text: "new", mode: 0o640 } },
    save: (folder, settings) =>
      saveTogether([{ file: join(folder, "a.pdf"), bytes: bytesOf("new") }], settings),
  },
  {
    name: "two files replaced and one new",
    before: { "a.pdf": { text: "old a", mode: 0o600 }, "b.docx": { text: "old b", mode: 0o664 } },
    after: {
      "a.pdf": { text: "new a", mode: 0o600 },
      "b.docx": { text: "new b", mode: 0o664 },
      "c.txt": { text: "new c", mode: NEW },
    },
    save: (folder, settings) =>
      saveTogether(
        ["a.pdf", "b.docx", "c.txt"].map((name) => ({
          file: join(folder, name),
          bytes: bytesOf(`new ${name.slice(0, 1)}`),
        })),
        settings,
      ),
  },
  {
    name: "a template with a new folder in it",
    before: { "t/template.hbs": { text: "old", mode: 0o644 }, "t/notes.txt": { text: "mine", mode: 0o600 } },
    after: {
      "t/template.hbs": { text: "new", mode: 0o644 },
      "t/notes.txt": { text: "mine", mode: 0o600 },
      "t/partials/x.hbs": { text: "x", mode: NEW },
    },
    save: (folder, settings) =>
      saveFolderWhole(
        join(folder, "t"),
        [
          { name: "template.hbs", bytes: bytesOf("new") },
          { name: "partials/x.hbs", bytes: bytesOf("x") },
        ],
        settings,
      ),
  },
];

const CODES = [
  ...["ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES", "EPERM", "EBUSY", "EMFILE", "ENOTSUP"],
  ...["ESTALE", "ENETDOWN", "EHOSTDOWN", "ETIMEDOUT"],
];

test.each(CASES)("$name: is saved whole, without leftover files", async ({ before, after, save }) => {
  const folder = newFolder();
  fill(folder, before);
  const settings = processOn(faultyDisk().disk, new Set());
  expect(await save(folder, settings)).toMatchObject({ ok: true, problems: [] });
  expect(contentsOf(folder)).toEqual(after);
});

test.each(CASES)(
  "$name: after a crash at any step, all is old or all is new",
  async (given) => {
    const ends = { old: 0, new: 0 };
    for (const [step, name] of (await stepsOf(given)).entries()) {
      for (const moment of name === "create" ? (["before", "half"] as const) : (["before"] as const)) {
        const folder = newFolder();
        fill(folder, given.before);
        const running = new Set<number>();
        const dying = processOn(faultyDisk({ step, moment, code: CRASH, isLasting: true }).disk, running);
        await given.save(folder, dying);
        running.delete(dying.owner.process);
        await expectMended(folder, given, running, `${moment} step ${step}`, ends);
      }
    }
    expect(ends.old).toBeGreaterThan(5);
    expect(ends.new).toBeGreaterThan(5);
  },
  SLOW,
);

test(
  "recovers from a crash during recovery",
  async () => {
    const [, given] = CASES;
    if (!given) throw new Error("no case");
    const ends = { old: 0, new: 0 };
    for (let step = 10; step < (await stepsOf(given)).length; step += 3) {
      for (let second = 1 + (step % 6); second < 60; second += 6) {
        const folder = newFolder();
        fill(folder, given.before);
        const running = new Set<number>();
        for (const fault of [step, second]) {
          const { disk } = faultyDisk({ step: fault, moment: "before", code: CRASH, isLasting: true });
          const dying = processOn(disk, running);
          if (fault === step) await given.save(folder, dying);
          else await recoverSaves(folder, dying);
          running.delete(dying.owner.process);
        }
        await expectMended(folder, given, running, `step ${step}, then ${second}`, ends);
      }
    }
  },
  SLOW,
);

test.each(CASES)(
  "$name: trouble at any step is told, and undone at once or at the next start",
  async (given) => {
    const steps = await stepsOf(given);
    for (const [index, code] of CODES.entries()) {
      for (const [step, name] of steps.entries()) {
        // All codes together try every step four times, in half of them as trouble that lasts.
        if (step % 3 !== index % 3) continue;
        const isLasting = ((index / 3) >> 0) % 2 === 1;
        await tryFault(given, { step, moment: "before", code, isLasting });
        if (!READING.includes(name)) await tryFault(given, { step, moment: "after", code, isLasting });
      }
    }
  },
  SLOW,
);

async function tryFault(given: Case, fault: Fault): Promise<void> {
  const folder = newFolder();
  fill(folder, given.before);
  const running = new Set<number>();
  const where = JSON.stringify(fault);
  const own = processOn(faultyDisk(fault).disk, running);
  const result = await given.save(folder, own);
  const wanted = result.ok ? given.after : given.before;
  if (!result.ok) {
    expect(problemText(result.problems[0] ?? missing(where)), where).toContain(`(${fault.code})`);
    expect(result.problems[0]?.place?.file, where).toContain(folder);
  }
  if (!fault.isLasting) expect(visible(contentsOf(folder)), where).toEqual(wanted);
  // The same process goes on when the disk is back, and finds the lock that it could not remove.
  const recovery = await recoverSaves(folder, { ...own, disk: faultyDisk().disk });
  expect(recovery.type, where).toBe("done");
  const now = contentsOf(folder);
  expect([given.before, given.after], where).toContainEqual(now);
  if (result.ok || result.problems.length === 1) expect(now, where).toEqual(wanted);
  rmSync(folder, { recursive: true });
}

function missing(where: string): never {
  throw new Error(`no problem was told: ${where}`);
}

function visible(contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([name]) => !name.includes(".attache-save")));
}

async function stepsOf(given: Case): Promise<FaultyDisk["steps"]> {
  const folder = newFolder();
  fill(folder, given.before);
  const counted = faultyDisk();
  await given.save(folder, processOn(counted.disk, new Set()));
  rmSync(folder, { recursive: true });
  return counted.steps;
}

async function expectMended(
  folder: string,
  given: Case,
  running: Set<number>,
  where: string,
  ends: { old: number; new: number },
): Promise<void> {
  const next = processOn(faultyDisk().disk, running);
  expect((await recoverSaves(folder, next)).type, where).toBe("done");
  const now = contentsOf(folder);
  expect([given.before, given.after], where).toContainEqual(now);
  ends[isDeepStrictEqual(now, given.before) ? "old" : "new"] += 1;
  rmSync(folder, { recursive: true });
}
