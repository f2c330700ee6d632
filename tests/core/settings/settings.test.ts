import { describe, expect, test } from "vitest";
import { readSettings } from "../../../core/settings/read-settings.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/settings.ts";
import { writeSettings } from "../../../core/settings/write-settings.ts";

const FILE = "settings.yaml";

function read(text: string) {
  const result = readSettings(FILE, text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function written(before: string | null, change: Parameters<typeof writeSettings>[2]): string {
  const result = writeSettings(FILE, before, change);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe("reading settings", () => {
  test.each(["", "# nothing yet\n", "attache-settings: 1\n", "you:\n"])("%j sets nothing", (text) => {
    expect(read(text)).toEqual({ ok: true, value: {}, problems: [] });
  });

  test("a broken value falls back alone and is told by name and line", () => {
    const text = "you:\n  name: A. Officer\nappearance:\n  text-size: 900\n  colours: dark\n";
    const { value, problems } = read(text);
    expect(value).toEqual({ name: "A. Officer", colours: "dark" });
    expect(problems).toMatchObject([
      { code: "broken-setting", severity: "warning", place: { file: FILE, line: 4 } },
    ]);
    expect(problems[0]?.message).toContain("appearance text-size");
  });

  test("a group that is none is told once", () => {
    const { value, problems } = read("you: [a, b]\nnotes:\n  formats: [docx]\n");
    expect(value).toEqual({ formats: ["docx"] });
    expect(problems).toHaveLength(1);
  });

  test.each(["{title", "plain", "{date} {subject}", "{}"])("%j is no pattern of names", (pattern) => {
    const { value, problems } = read(`notes:\n  file-name: ${JSON.stringify(pattern)}\n`);
    expect(value).toEqual({});
    expect(problems).toHaveLength(1);
  });

  test("a telephone number stays as it is written", () => {
    expect(read("you:\n  contact: 0044207\n").value).toEqual({ contact: "0044207" });
  });

  test.each(["you: {name: [", "- a\n- b\n", "just words\n", "a: 1\na: 2\n"])("%j cannot be read", (text) => {
    expect(readSettings(FILE, text).ok).toBe(false);
  });
});

describe("writing settings", () => {
  test("a new file names and comments each value, and reads back the same", () => {
    const text = written(null, DEFAULT_SETTINGS);
    expect(read(text).value).toEqual(DEFAULT_SETTINGS);
    for (const field of ["name", "text-size", "author-in-properties"])
      expect(text).toMatch(new RegExp(`# .+\\n  ${field}: `));
    expect(text).toMatch(/^# Settings of Attaché/);
  });

  test("changes one line, and keeps comments and values of a newer version", () => {
    const before =
      "attache-settings: 2\nyou:\n  # Mine\n  name: Old\n  pronouns: they\nfuture:\n  a: [1, 2]\n";
    expect(written(before, { name: "New" })).toBe(before.replace("Old", "New"));
  });

  test("takes out what is not set any more", () => {
    const text = written("you:\n  name: A\n  role: R\n", { name: undefined });
    expect(read(text).value).toEqual({ role: "R" });
  });

  test("keeps words that YAML has meanings for", () => {
    const words = { name: "yes: #no", role: "- x", contact: "12", office: "'\"" };
    expect(read(written(null, words)).value).toEqual(words);
  });

  test("does not write into a file that cannot be parsed", () => {
    expect(writeSettings(FILE, "you: {name: [", { name: "A" }).ok).toBe(false);
  });
});
