import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Brief } from "../../../electron/contract/api.ts";
import {
  type AutosaveClock,
  createAutosave,
  MAX_AGE_MS,
  QUIET_MS,
  RETRY_MS,
} from "../../../renderer/document/autosave.ts";
import { BRIEF } from "../small-dossier.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clock: AutosaveClock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

function titled(title: string): Brief {
  return { ...BRIEF, title };
}

/** A file that takes `writeMs` for each write, and fails as long as it is full. */
function fileWith({ writeMs = 0 } = {}) {
  const file = { title: BRIEF.title, writes: 0, isFull: false };
  const autosave = createAutosave({
    clock,
    saved: BRIEF,
    async save(brief) {
      if (writeMs > 0) await new Promise((resolve) => setTimeout(resolve, writeMs));
      if (file.isFull) return false;
      file.title = brief.title;
      file.writes += 1;
      return true;
    },
  });
  return { file, autosave };
}

describe("a brief", () => {
  test("is written after a short pause, and not with every letter", async () => {
    const { file, autosave } = fileWith();
    for (const title of ["C", "Ca", "Cal", "Call"]) {
      autosave.change(titled(title));
      await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    }
    expect(file.writes).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(file).toMatchObject({ title: "Call", writes: 1 });
  });

  test("is written while a person types on without a pause", async () => {
    const { file, autosave } = fileWith();
    for (let time = 0; time <= MAX_AGE_MS; time += 100) {
      autosave.change(titled(`after ${time}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(file.writes).toBeGreaterThan(0);
  });

  test("that was changed and changed back is not written", async () => {
    const { file, autosave } = fileWith();
    autosave.change(titled("C"));
    autosave.change({ ...BRIEF });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(file.writes).toBe(0);
  });

  test("that cannot be written is tried again until it is", async () => {
    const { file, autosave } = fileWith();
    file.isFull = true;
    autosave.change(titled("Call"));
    await vi.advanceTimersByTimeAsync(QUIET_MS + RETRY_MS);
    expect(file.title).toBe(BRIEF.title);
    file.isFull = false;
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(file).toMatchObject({ title: "Call", writes: 1 });
  });
});

describe("flush", () => {
  test("writes at once and resolves when the file has it", async () => {
    const { file, autosave } = fileWith({ writeMs: 50 });
    autosave.change(titled("Call"));
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(50);
    await flushed;
    expect(file.title).toBe("Call");
  });

  test("writes what was changed while an earlier write went on", async () => {
    const { file, autosave } = fileWith({ writeMs: 50 });
    autosave.change(titled("Call"));
    const first = autosave.flush();
    autosave.change(titled("Call on"));
    const second = autosave.flush();
    await vi.advanceTimersByTimeAsync(200);
    await Promise.all([first, second]);
    expect(file).toMatchObject({ title: "Call on", writes: 2 });
  });

  test("writes nothing where nothing was changed", async () => {
    const { file, autosave } = fileWith();
    await autosave.flush();
    expect(file.writes).toBe(0);
  });
});
