import { describe, expect, test } from "vitest";
import {
  type History,
  MAX_STEPS,
  redo,
  remember,
  startHistory,
  undo,
} from "../../../renderer/document/history.ts";

const EMPTY: History<string> = startHistory();

describe("a step", () => {
  test("is undone and redone", () => {
    const history = remember(EMPTY, "before", { at: 0 });
    const back = undo(history, "after");
    expect(back?.present).toBe("before");
    const forth = back && redo(back.history, back.present);
    expect(forth?.present).toBe("after");
  });

  test("after an undo leaves nothing to redo", () => {
    const back = undo(remember(EMPTY, "one", { at: 0 }), "two");
    if (!back) throw new Error("nothing to undo");
    const history = remember(back.history, back.present, { at: 10 });
    expect(redo(history, "three")).toBeNull();
  });

  test("takes in further changes of its field within a second", () => {
    const first = remember(EMPTY, "", { field: "title", at: 0 });
    const second = remember(first, "C", { field: "title", at: 400 });
    const third = remember(second, "Ca", { field: "title", at: 1_300 });
    expect(third.past).toEqual([""]);
  });

  test("ends where the person pauses or turns to another field", () => {
    const first = remember(EMPTY, "", { field: "title", at: 0 });
    const later = remember(first, "Call", { field: "title", at: 1_000 });
    const other = remember(later, "Call on", { field: "audience", at: 1_100 });
    expect(other.past).toEqual(["", "Call", "Call on"]);
  });

  test("without a field stands alone", () => {
    const first = remember(EMPTY, "a", { at: 0 });
    expect(remember(first, "b", { at: 1 }).past).toEqual(["a", "b"]);
  });

  test("does not take in a change that follows an undo", () => {
    const history = remember(EMPTY, "", { field: "title", at: 0 });
    const back = undo(history, "C");
    if (!back) throw new Error("nothing to undo");
    expect(remember(back.history, back.present, { field: "title", at: 100 }).past).toEqual([""]);
  });
});

test("nothing is undone at the beginning or redone at the end", () => {
  expect(undo(EMPTY, "now")).toBeNull();
  expect(redo(EMPTY, "now")).toBeNull();
});

test("the oldest steps are forgotten first", () => {
  const steps = Array.from({ length: MAX_STEPS + 5 }, (_, at) => String(at));
  const history = steps.reduce((all, step, at) => remember(all, step, { at }), EMPTY);
  expect(history.past).toHaveLength(MAX_STEPS);
  expect(history.past[0]).toBe("5");
});
