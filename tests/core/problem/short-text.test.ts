import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { shortText } from "../../../core/problem/short-text.ts";

test("leaves a message of a screen as it is", () => {
  expect(shortText("a".repeat(1_000))).toBe("a".repeat(1_000));
});

test("keeps both ends of a message that quotes thousands of characters", () => {
  const short = shortText(`"${"x".repeat(50_000)}" is not a level of the scheme`);
  expect(short).toMatch(/^"xxx/);
  expect(short).toMatch(/… x+" is not a level of the scheme$/);
  expect(short.length).toBeLessThan(1_000);
});

test("cuts no character in two", () => {
  for (const before of ["", "a"]) expect(encodeURI(shortText(before + "😀".repeat(5_000)))).toContain("%F0");
});

test("bounds the line of a problem whose message and hint quote without end", () => {
  const long = "y".repeat(100_000);
  const problem = { code: "c", severity: "error", message: long, hint: long } as const;
  expect(problemText(problem).length).toBeLessThan(2_100);
});
