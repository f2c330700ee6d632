import { expect, test } from "vitest";
import { localDate } from "../../../core/text/date.ts";

test("gives the date in the local time zone, padded with zeros", () => {
  expect(localDate(new Date(2026, 2, 4, 23, 59))).toBe("2026-03-04");
});
