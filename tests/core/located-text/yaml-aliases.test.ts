import { expect, test } from "vitest";
import { YAML_LIMITS } from "../../../core/limits/limits.ts";
import { parseLocatedYaml } from "../../../core/located-text/located-yaml.ts";

function messagesOf(text: string): readonly string[] {
  return parseLocatedYaml("a.yaml", text).problems.map(({ message, place }) => `${place?.line}: ${message}`);
}

/**
 * Each anchor repeats the one before `width` times, so that the last stands for `width` to the power of `levels`
 * values.
 */
function doublings(levels: number, width: number): string {
  const line = (level: number): string => `a${level}: &a${level} [${Array(width).fill(`*a${level - 1}`)}]`;
  return ["a0: &a0 x", ...Array.from({ length: levels }, (_, at) => line(at + 1))].join("\n");
}

test.each<readonly [string, string, RegExp]>([
  ["a list inside itself", "a: &a [*a]", /^1: .*\*a puts a value inside itself/],
  ["a group inside itself, by way of a list", "a: &a {b: [{c: *a}]}", /^1: .*\*a puts a value inside itself/],
  ["repetitions of repetitions", doublings(9, 9), /^7: .*repeats more than 100000 values/],
  [
    "a long text many times",
    `a: &a ${"x".repeat(11_000)}\nb: [${Array(100).fill("*a")}]`,
    /^2: .*repeats more than 100000 values or 1000000 characters/,
  ],
  [
    "groups that are deep once they are written out",
    doublings(YAML_LIMITS.depth, 1),
    /\*a99 makes it nested too deeply/,
  ],
  [
    "more names than a file needs",
    Array.from({ length: YAML_LIMITS.names }, (_, at) => `k${at}: &k${at} x\nl${at}: *k${at}`).join("\n"),
    /names and repeats more than 10000 values/,
  ],
])("refuses a small file that aliases expand too far: %s", (_, text, message) => {
  expect(messagesOf(text)).toEqual([expect.stringMatching(message)]);
});

test("accepts as many repetitions as a long file of entries needs", () => {
  const entries = Array.from({ length: 2_000 }, (_, at) => `  - {id: e${at}, sources: *s, group: *g}`);
  const text = ["sources: &s [one, two]", "group: &g {a: 1}", "entries:", ...entries].join("\n");
  const parsed = parseLocatedYaml("a.yaml", text);
  expect(parsed).toMatchObject({ ok: true, value: { value: { entries: { length: 2_000 } } } });
  expect(parsed.ok && parsed.value.value).toMatchObject({ sources: ["one", "two"], group: { a: 1 } });
});
