import { describe, expect, test } from "vitest";
import { misnamedFiles, stemOf, strayCause, strayFiles } from "../../../core/dossier/stray-files.ts";

describe("a file of another program", () => {
  test.each([
    ["~$note.docx", "lock file"],
    [".~lock.data.csv#", "lock file"],
    ["Thumbs.db", "Windows or macOS"],
    ["topics/._trade.yaml", "Windows or macOS"],
    ["#people.yaml#", "backup or an unfinished copy"],
    ["people.yaml~", "backup or an unfinished copy"],
    ["people.yaml.bak", "backup or an unfinished copy"],
    ["people (1).yaml", "second copy"],
    ["people (Jane's conflicted copy 2026-11-30).yaml", "second copy"],
    ["Copy of people.yaml", "second copy"],
  ])("%s is known by its name", (path, cause) => {
    expect(strayCause(path)).toContain(cause);
    expect(strayCause(path)).toContain("it is ignored");
  });

  test.each(["people.yaml", "topics/copyright.yaml", "notes (draft).yaml", "a~b.yaml", "topics/tmp.yaml"])(
    "%s is none",
    (path) => {
      expect(strayCause(path)).toBeUndefined();
    },
  );
});

describe("files that are left alone", () => {
  test("are told where nothing else is expected, or where another program left them", () => {
    const files = ["topics/readme.md", "series/old.xlsx", "~$people.yaml", "letters/a.txt", "readme.md"];
    expect(strayFiles("d", files).map(({ place, message }) => [place?.file, message])).toEqual([
      ["d/topics/readme.md", "does not belong in this folder and is ignored"],
      ["d/series/old.xlsx", "does not belong in this folder and is ignored"],
      ["d/~$people.yaml", expect.stringContaining("lock file")],
    ]);
  });

  test("are given the name that they were meant to have", () => {
    const told = (files: readonly string[]) =>
      misnamedFiles("d", files).map(({ place, message, hint }) => [place?.file, message, hint]);
    const message = "is not read: the dossier's file is called people.yaml";
    expect(told(["peopel.yml"])).toEqual([["d/peopel.yml", message, "rename it people.yaml"]]);
    expect(told(["people.yaml", "people.yml"])).toEqual([
      ["d/people.yml", message, "delete it if nobody needs it"],
    ]);
    expect(told(["sub/peopel.yaml", "weather.yaml", "people.docx", "people (1).yaml"])).toEqual([]);
  });
});

test.each([
  ["topics/trade.yaml", "trade"],
  ["a.b.csv", "a.b"],
  ["folder.with.dots/name", "name"],
])("the stem of %s is %s", (file, stem) => {
  expect(stemOf(file)).toBe(stem);
});
