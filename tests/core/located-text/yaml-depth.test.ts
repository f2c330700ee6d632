import { describe, expect, test } from "vitest";
import { parseLocatedYaml } from "../../../core/located-text/located-yaml.ts";
import { expectValue } from "../../support/sample.ts";

const DEEP: Readonly<Record<string, (levels: number) => string>> = {
  "keys on one line": (levels) => `a${": ".repeat(levels)}`,
  "lists on one line": (levels) => "- ".repeat(levels),
  "explicit keys": (levels) => "? ".repeat(levels),
  brackets: (levels) => `a: ${"[".repeat(levels)}`,
  "closed brackets": (levels) => `a: ${"[".repeat(levels)}${"]".repeat(levels)}`,
  braces: (levels) => "{a: ".repeat(levels),
  "lines that are indented": (levels) =>
    Array.from({ length: Math.min(levels, 2_000) }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
  "lists by lines": (levels) =>
    Array.from({ length: Math.min(levels, 2_000) }, (_, level) => `${" ".repeat(level)}-`).join("\n"),
};

describe("YAML that is nested", () => {
  test.each(Object.entries(DEEP))("too deeply by %s is refused at its place", (_, text) => {
    const read = parseLocatedYaml(
      "deep.yaml",
      `first: 1\nsecond:\n  ${text(50_000).replaceAll("\n", "\n  ")}`,
    );
    const [problem, ...more] = read.problems;
    expect(read.ok).toBe(false);
    expect(more).toEqual([]);
    expect(problem?.message).toContain("nested too deeply");
    expect(problem?.place?.line).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["values of a list", "- 1\n"],
    ["fields", "k: v\n"],
    ["values in brackets", "1,"],
    ["blank lines", "\n"],
    ["comments", "#\n"],
  ])("with too many %s is refused where the limit is passed", (_, part) => {
    const { ok, problems } = parseLocatedYaml(
      "long.yaml",
      part === "1," ? `[${part.repeat(2_000_000)}]` : part.repeat(1_250_000),
    );
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(["too-big"]);
    expect(problems[0]?.hint).toBe("split it into several files");
  });

  test("40 levels deep is read", () => {
    const read = parseLocatedYaml("deep.yaml", `a: ${"[".repeat(40)}1${"]".repeat(40)}`);
    expect(JSON.stringify(expectValue(read).value)).toBe(`{"a":${"[".repeat(40)}1${"]".repeat(40)}}`);
  });
});
