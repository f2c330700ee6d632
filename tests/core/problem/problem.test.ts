import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";

test("prints a problem as file, line, column, message and hint", () => {
  const text = problemText({
    code: "unknown-source",
    severity: "error",
    message: 'the source "bgs" is not in sources.json',
    hint: "add it there or correct the id",
    place: { file: "topics/minerals.yaml", line: 12, column: 5 },
  });
  expect(text).toBe(
    'topics/minerals.yaml:12:5: the source "bgs" is not in sources.json; add it there or correct the id',
  );
});

test("prints only the file of a problem without a line", () => {
  expect(
    problemText({ code: "x", severity: "error", message: "cannot be read", place: { file: "a.yaml" } }),
  ).toBe("a.yaml: cannot be read");
});
