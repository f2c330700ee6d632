import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { shortText } from "../../../core/problem/short-text.ts";

test("leaves a message that fits one screen unchanged", () => {
  expect(shortText("a".repeat(1_000))).toBe("a".repeat(1_000));
});

test("keeps both ends of a message that quotes thousands of characters", () => {
  const short = shortText(`"${"x".repeat(50_000)}" is not a level of the scheme`);
  expect(short).toMatch(/^"xxx/);
  expect(short).toMatch(/… x+" is not a level of the scheme$/);
  expect(short.length).toBeLessThan(1_000);
});

test("never cuts a surrogate pair", () => {
  for (const before of ["", "a"]) expect(encodeURI(shortText(before + "😀".repeat(5_000)))).toContain("%F0");
});

test("bounds the length of a problem with an endless message and hint", () => {
  const long = "y".repeat(100_000);
  const problem = { code: "c", severity: "error", message: long, hint: long } as const;
  expect(problemText(problem).length).toBeLessThan(2_100);
});
