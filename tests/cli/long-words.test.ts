import { expect, test } from "vitest";
import { parseArguments } from "../../cli/arguments/parse-arguments.ts";
import { TEXT_LIMITS } from "../../core/limits/limits.ts";

test.each(["title", "for", "ceiling"])("limits --%s to the length of a brief's own text", (name) => {
  const { line } = TEXT_LIMITS;
  expect(parseArguments(["brief", `--${name}`, "a".repeat(line)]).ok).toBe(true);
  const { ok, problems } = parseArguments(["brief", `--${name}`, "a".repeat(line + 1)]);
  expect(ok).toBe(false);
  expect(problems.map(({ message }) => message).join()).toContain(`--${name} has more than 500 characters`);
});
