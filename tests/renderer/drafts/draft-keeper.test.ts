import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDraftKeeper, type KeeperClock } from "../../../renderer/drafts/draft-keeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clock: KeeperClock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** A disk that takes `writeMs` for each draft, and fails as long as `full`. */
function diskWith({ kept = null as string | null, writeMs = 0 } = {}) {
  const disk = { draft: kept, writes: 0, full: false };
  const work = async (draft: string | null): Promise<boolean> => {
    if (writeMs > 0) await new Promise((resolve) => setTimeout(resolve, writeMs));
    if (disk.full) return false;
    disk.draft = draft;
    disk.writes += 1;
    return true;
  };
  const keeper = createDraftKeeper<string>({ clock, kept, keep: work, drop: () => work(null) });
  return { disk, keeper };
}

describe("a draft", () => {
  test("is kept two seconds after the last change, and not with every letter", async () => {
    const { disk, keeper } = diskWith();
    for (const text of ["a", "ab", "abc"]) {
      keeper.change(text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(disk.writes).toBe(0);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(disk).toMatchObject({ draft: "abc", writes: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.writes).toBe(1);
  });

  test.each([0, 900, 2_000])(
    "is never older than ten seconds while a person types on (%d ms a write)",
    async (writeMs) => {
      const { disk, keeper } = diskWith({ writeMs });
      const start = Date.now();
      for (let count = 1; count <= 400; count += 1) {
        keeper.change(`${Date.now()}`);
        await vi.advanceTimersByTimeAsync(150);
        const oldest = disk.draft === null ? start : Number(disk.draft);
        expect(Date.now() - oldest).toBeLessThanOrEqual(10_150);
      }
      expect(disk.writes).toBeGreaterThan(4);
      expect(disk.writes).toBeLessThan(10);
    },
  );

  test("is kept at once when the window asks, and what came during the write as well", async () => {
    const { disk, keeper } = diskWith({ writeMs: 100 });
    keeper.change("a");
    const first = keeper.flush();
    keeper.change("b");
    const second = keeper.flush();
    await vi.advanceTimersByTimeAsync(250);
    await Promise.all([first, second]);
    expect(disk).toMatchObject({ draft: "b", writes: 2 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.writes).toBe(2);
  });
});

describe("a draft when a write fails or the text goes back", () => {
  test("that could not be kept is tried again until it is, with the latest text", async () => {
    const { disk, keeper } = diskWith();
    disk.full = true;
    keeper.change("a");
    await vi.advanceTimersByTimeAsync(4_000);
    keeper.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.draft).toBeNull();
    disk.full = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(disk).toMatchObject({ draft: "b", writes: 1 });
  });

  test("is dropped when nothing unsaved is left, even while it is being written", async () => {
    const { disk, keeper } = diskWith({ writeMs: 500 });
    keeper.change("a");
    await vi.advanceTimersByTimeAsync(2_100);
    keeper.change(null);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(disk).toMatchObject({ draft: null, writes: 2 });
  });

  test("that came back is not written again before it changes", async () => {
    const { disk, keeper } = diskWith({ kept: "same" });
    keeper.change("same");
    await vi.advanceTimersByTimeAsync(60_000);
    await keeper.flush();
    expect(disk.writes).toBe(0);
    keeper.change("other");
    keeper.change("same");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.writes).toBe(0);
  });
});
