import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf, type Run } from "../../../renderer/templates/conflict/difference.ts";

function runsOf(mine: string, theirs: string): readonly Run[] {
  const [file] = differenceOf([{ name: "a", text: mine }], [{ name: "a", text: theirs }]);
  return file?.runs ?? [];
}

function shortly(runs: readonly Run[]): readonly string[] {
  return runs.map(({ side, lines, hidden }) => {
    const words = lines.map(({ number, text }) => `${number} ${text}`).join(", ");
    return `${side}: ${words}${hidden > 0 ? ` and ${hidden}` : ""}`;
  });
}

test("lines of one version alone are told with their numbers in it", () => {
  expect(shortly(runsOf("a\nmine\nb\nmore\n", "a\ntheirs\nb\n"))).toEqual([
    "both: 1 a",
    "theirs: 2 theirs",
    "mine: 2 mine",
    "both: 3 b",
    "mine: 4 more",
  ]);
});

test("files of one version alone are named, and files alike left out", () => {
  const same = { name: "same", text: "x" };
  const files = differenceOf([same, { name: "b", text: "1\n" }], [{ name: "c", text: "2" }, same]);
  expect(files.map(({ name, only }) => [name, only])).toEqual([
    ["b", "mine"],
    ["c", "theirs"],
  ]);
});

test("long stretches that are the same are folded to what stands next to a change", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
  const changed = lines.with(19, "other");
  const runs = runsOf(`${changed.join("\n")}\n`, `${lines.join("\n")}\n`);
  expect(runs.map(({ side, lines: { length }, hidden }) => [side, length, hidden])).toEqual([
    ["both", 0, 16],
    ["both", 3, 0],
    ["theirs", 1, 0],
    ["mine", 1, 0],
    ["both", 3, 17],
  ]);
  expect(runs[4]?.lines[0]?.number).toBe(21);
});

test("lines that differ in their line ends alone are the same", () => {
  expect(shortly(runsOf("a\nb\nmine\n", "a\r\nb\r\n"))).toEqual(["both: 1 a, 2 b", "mine: 3 mine"]);
});

test("texts that differ throughout are told in bounded time and size", () => {
  const many = (word: string) => Array.from({ length: 100_000 }, (_, index) => `${word} ${index}`).join("\n");
  const runs = runsOf(many("mine"), many("theirs"));
  expect(runs.map(({ side, lines, hidden }) => [side, lines.length, hidden])).toEqual([
    ["theirs", 400, 99_600],
    ["mine", 400, 99_600],
  ]);
});

test("both versions can be counted together again from what is told", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 60 })
    .map((lines) => lines.join("\n"));
  const count = (value: string) => (value === "" ? 0 : value.replace(/\n$/, "").split("\n").length);
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const runs = runsOf(mine, theirs);
      const total = (...sides: readonly Run["side"][]) =>
        runs
          .filter(({ side }) => sides.includes(side))
          .reduce((sum, { lines, hidden }) => sum + lines.length + hidden, 0);
      if (mine === theirs) {
        expect(runs).toEqual([]);
        return;
      }
      expect(total("both", "mine")).toBe(count(mine));
      expect(total("both", "theirs")).toBe(count(theirs));
    }),
  );
});
