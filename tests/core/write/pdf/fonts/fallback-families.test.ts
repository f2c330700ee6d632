import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FaceName } from "../../../../../core/write/pdf/fonts/face.ts";
import { openFaces } from "../../../../../core/write/pdf/fonts/faces.ts";
import { splitByFace } from "../../../../../core/write/pdf/fonts/fallback.ts";
import type { FallbackFamily, ReadFont } from "../../../../../core/write/pdf/fonts/font-files.ts";
import { office } from "../../../../support/sample.ts";

const HEBREW = "\u05d1";
const dejaVu = new Uint8Array(readFileSync("assets/fonts/general/DejaVuSans.ttf"));

interface Asked {
  readonly family: FallbackFamily;
  readonly times: () => number;
}

function familyThatCounts(change: Partial<FallbackFamily>, read: ReadFont = () => dejaVu): Asked {
  let times = 0;
  const regular = (): Uint8Array | undefined => {
    times += 1;
    return read();
  };
  return { family: { name: "Family", regular, ...change }, times: () => times };
}

function set(text: string, families: readonly Asked[], style: FaceName = "regular", language = "en") {
  const faces = openFaces({ ...office().fonts, fallback: families.map(({ family }) => family) });
  const missing: string[] = [];
  const runs = splitByFace(text, faces.chain(style, language), {
    onMissing: (cluster) => missing.push(cluster),
  });
  return { missing, runs: runs.map((run) => [run.face.name, run.text]) };
}

test("reads a family once, and only for its characters", () => {
  const hebrew = familyThatCounts({ characters: /\p{Script=Hebrew}/u });
  expect(set("Kazakhstan", [hebrew]).missing).toEqual([]);
  expect(set("\u6f22", [hebrew]).missing).toEqual(["\u6f22"]);
  expect(hebrew.times()).toBe(0);
  expect(set(`${HEBREW}a${HEBREW}`, [hebrew]).missing).toEqual([]);
  expect(hebrew.times()).toBe(1);
});

test("uses the next face where a file cannot be read or is no font", () => {
  const gone = familyThatCounts({}, () => undefined);
  const broken = familyThatCounts({}, () => new Uint8Array(2000));
  const sound = familyThatCounts({ name: "Sound" });
  expect(set(HEBREW, [gone, broken, sound]).runs).toEqual([["Sound", HEBREW]]);
  expect(set(`${HEBREW}${HEBREW}`, [gone, broken])).toEqual({
    missing: [HEBREW, HEBREW],
    runs: [["regular", "??"]],
  });
});

test("tries families for the language first, and the others in their order", () => {
  const first = familyThatCounts({ name: "First" });
  const japanese = familyThatCounts({ name: "Japanese", languages: ["ja"] });
  const traditional = familyThatCounts({ name: "Traditional", languages: ["zh-Hant", "zh-TW"] });
  const faceIn = (language: string) =>
    set(HEBREW, [first, japanese, traditional], "regular", language).runs[0]?.[0];
  expect(["en", "ja", "ja-JP", "jam", "zh", "zh-TW", "ZH-hant-hk"].map(faceIn)).toEqual([
    "First",
    "Japanese",
    "Japanese",
    "First",
    "First",
    "Traditional",
    "Traditional",
  ]);
});

test("sets bold text in the bold face, or in synthetic bold", () => {
  const plain = familyThatCounts({ name: "Plain" });
  const both = familyThatCounts({ name: "Both", bold: () => dejaVu });
  expect(set(HEBREW, [both], "boldItalic").runs).toEqual([["Both bold", HEBREW]]);
  expect(set(HEBREW, [plain], "bold").runs).toEqual([["Plain bold", HEBREW]]);
  expect(both.times()).toBe(0);
  const faces = openFaces({ ...office().fonts, fallback: [plain.family] });
  const thick = faces.chain("bold").fallback.after(HEBREW);
  expect(thick?.syntheticBoldOf).toBe(faces.chain("regular").fallback.after(HEBREW));
  expect(faces.chain("bold").fallback.after(HEBREW)).toBe(thick);
});
