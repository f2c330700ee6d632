import { expect, test } from "vitest";
import type { Problem } from "../../../core/problem/problem.ts";
import { failure, success } from "../../../core/problem/result.ts";
import { NO_REMARKS, problemsOf, withResult } from "../../../renderer/settings/settings-remarks.ts";

const problem = (message: string, severity: Problem["severity"] = "error"): Problem => ({
  code: "settings",
  severity,
  message,
});
const REFUSED = failure([problem("refused")]);

test("a refusal stays while other settings are changed, and goes with a change of the same", () => {
  const refused = withResult(NO_REMARKS, ["name"], REFUSED);
  const other = withResult(refused, ["role"], success({}, [problem("line 3", "warning")]));
  expect(problemsOf(other).map(({ message }) => message)).toEqual(["refused", "line 3"]);
  expect(problemsOf(withResult(other, ["name"], success({})))).toEqual([]);
});

test("a setting that is refused again is told once", () => {
  const twice = withResult(withResult(NO_REMARKS, ["name"], REFUSED), ["name", "role"], REFUSED);
  expect(problemsOf(twice)).toHaveLength(1);
});

test("settings that are taken as a whole leave no refusal", () => {
  expect(problemsOf(withResult(withResult(NO_REMARKS, ["name"], REFUSED), null, success({})))).toEqual([]);
});

test("a request that was cancelled changes nothing", () => {
  const before = withResult(NO_REMARKS, ["name"], REFUSED);
  expect(withResult(before, null, success(null))).toEqual(before);
});
