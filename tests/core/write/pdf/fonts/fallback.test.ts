import { expect, test } from "vitest";
import { splitByFace } from "../../../../../core/write/pdf/fonts/fallback.ts";
import { faces } from "../../../../support/faces.ts";

function split(text: string) {
  const missing: string[] = [];
  const runs = splitByFace(text, faces.chain("regular"), { onMissing: (cluster) => missing.push(cluster) });
  return { missing, runs: runs.map((run) => [run.face.name, run.text]) };
}

test("sets a base character and its marks in one face that has all of them", () => {
  expect(split("a\u05d1\u05bcb")).toEqual({
    missing: [],
    runs: [
      ["regular", "a"],
      ["Noto Sans Hebrew", "\u05d1\u05bc"],
      ["regular", "b"],
    ],
  });
});

test("reports a cluster that no face has once, and prints one replacement character", () => {
  const cuneiform = "\u{12000}\u0301";
  const { missing, runs } = split(`a${cuneiform}b`);
  expect(missing).toEqual([cuneiform]);
  expect(runs.map(([, text]) => text).join("")).toBe("a\ufffdb");
});

test("keeps simple text in one run, and prints nothing for joiners alone", () => {
  expect(split("Қазақстан £1.2bn")).toEqual({ missing: [], runs: [["regular", "Қазақстан £1.2bn"]] });
  expect(split("\u200b\u2060")).toEqual({ missing: [], runs: [] });
});

test("passes joiners to shaping, and needs no glyph for them", () => {
  expect(split("\u0645\u06cc\u200c\u062e")).toEqual({
    missing: [],
    runs: [["IBM Plex Sans Arabic", "\u0645\u06cc\u200c\u062e"]],
  });
  expect(split("a\u034f\u00ad\u2060b")).toEqual({ missing: [], runs: [["regular", "ab"]] });
});

test("treats an empty glyph as missing", () => {
  expect(faces.regular.shape("\u034b").glyphs[0]?.id).toBeGreaterThan(0);
  expect(split("a\u034bb").runs.map(([face]) => face)).toEqual(["Noto Sans", "regular"]);
});

test("treats private-use characters as missing", () => {
  const points = Array.from({ length: 0x1900 }, (_, index) => 0xe000 + index);
  const own = points.find((point) => faces.regular.has(point));
  expect(own).toBeDefined();
  const text = String.fromCodePoint(own ?? 0);
  expect(split(`a${text}b`)).toEqual({
    missing: [text],
    runs: [
      ["regular", "a"],
      ["DejaVu Sans", "\ufffd"],
      ["regular", "b"],
    ],
  });
});
