import { expect, test } from "vitest";
import { timeWords } from "../../../renderer/drafts/time-words.ts";

const NOON = new Date(2026, 10, 30, 12, 0).getTime();

test.each([
  [new Date(2026, 10, 30, 9, 5), "09:05"],
  [new Date(2026, 10, 29, 23, 59), "2026-11-29, 23:59"],
  [new Date(2025, 10, 30, 9, 5), "2025-11-30, 09:05"],
])("%s is told as %s", (time, words) => {
  expect(timeWords(time.getTime(), NOON)).toBe(words);
});
