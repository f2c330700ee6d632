import { expect, test } from "vitest";
import { localDate } from "../../../electron/main/local-date.ts";

test("the day is the person's own, padded", () => {
  expect(localDate(new Date(2026, 2, 4, 23, 59))).toBe("2026-03-04");
});
