import { readdirSync, readFileSync, realpathSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Disk, NODE_DISK } from "../../../workspace/save/disk.ts";
import { lockFolder } from "../../../workspace/save/folder-lock.ts";
import { saveSettings } from "../../../workspace/save/save-settings.ts";
import { saveTogether } from "../../../workspace/save/save-together.ts";
import { processOn } from "./faulty-disk.ts";
import { bytesOf, newFolder } from "./folder-state.ts";

const LOCK = ".attache-save.lock";
/** Number of checks of a lock, 50 ms apart: three seconds. */
const LOOKS = 60;

let folder = "";
beforeEach(() => {
  folder = realpathSync(newFolder());
});
afterEach(() => {
  vi.useRealTimers();
});

test("reports no folder as busy while others save in turn, however slow the disk", async () => {
  const running = new Set<number>();
  const pause = () => new Promise<void>((done) => setImmediate(done));
  // Time passes only while a save holds the lock: three seconds, seen by all that wait for it.
  let time = 0;
  let holder: number | undefined;
  const waitingSince = new Map<number, number>();
  const unfinished = new Set<number>();
  const save = async (index: number) => {
    unfinished.add(index);
    const slow: Disk = {
      ...NODE_DISK,
      async create(path, bytes, mode) {
        writeFileSync(path, bytes, { flag: "wx", mode });
        if (basename(path) === LOCK) holder = index;
      },
      async names(path) {
        const isBehind = (other: number) => other !== index && waitingSince.get(other) !== time;
        for (let count = 0; count < LOOKS; count += 1) {
          time += 1;
          while ([...unfinished].some(isBehind)) await pause();
        }
        return NODE_DISK.names(path);
      },
    };
    const delay = async () => {
      waitingSince.set(index, time);
      while (holder !== undefined && waitingSince.get(index) === time) await pause();
    };
    const file = { file: join(folder, `${index}.pdf`), bytes: bytesOf("x") };
    const saved = await saveTogether([file], { ...processOn(slow, running), delay });
    unfinished.delete(index);
    if (holder === index) holder = undefined;
    return saved;
  };
  const saved = await Promise.all(Array.from({ length: 6 }, (_, index) => save(index)));
  expect(saved.flatMap(({ problems }) => problems)).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(6);
});

test("a heartbeat sets the lock's time to the disk's present time", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const lock = await lockFolder(folder, saveSettings({}), 0);
  if (lock === "busy") throw new Error("nobody has it");
  const path = join(folder, LOCK);
  const text = readFileSync(path, "utf8");
  utimesSync(path, 1, 1);
  vi.advanceTimersByTime(15_000);
  await vi.waitFor(() => expect(statSync(path).mtimeMs).toBeGreaterThan(1_000_000));
  expect(readFileSync(path, "utf8")).toBe(text);

  // Somebody took it for dead, as a machine that was asleep might have been.
  writeFileSync(path, "another's");
  utimesSync(path, 1, 1);
  vi.advanceTimersByTime(15_000);
  vi.useRealTimers();
  await new Promise((done) => setTimeout(done, 100));
  expect(readFileSync(path, "utf8")).toBe("another's");
  expect(statSync(path).mtimeMs).toBe(1_000);
});

test("releases a lock after its last heartbeat and does not create it again", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const lock = await lockFolder(folder, saveSettings({}), 0);
  if (lock === "busy") throw new Error("nobody has it");
  vi.advanceTimersByTime(15_000);
  expect(await lock.release()).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(readdirSync(folder)).toEqual([]);
});
