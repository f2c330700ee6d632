import { expect, test } from "vitest";
import { createAttempts } from "../../../electron/main/recovery/attempts.ts";

test("so many are allowed in any stretch of time, and more once time has passed", () => {
  let time = 0;
  const attempts = createAttempts(3, 1_000, () => time);
  const at = (moment: number): boolean => {
    time = moment;
    return attempts.allow();
  };
  expect([0, 400, 800, 900, 999].map(at)).toEqual([true, true, true, false, false]);
  expect([1_000, 1_001, 1_400, 1_500].map(at)).toEqual([true, false, true, false]);
});

test("a clock that is set back allows no endless number", () => {
  let time = 10_000;
  const attempts = createAttempts(2, 1_000, () => time);
  attempts.allow();
  attempts.allow();
  time = 0;
  expect(attempts.allow()).toBe(false);
});
