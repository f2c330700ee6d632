import { expect, test } from "vitest";
import { syllables } from "../../../../core/write/pdf/layout/lines/syllables.ts";
import { breakOpportunities } from "../../../../core/write/pdf/layout/measure/break-opportunities.ts";
import { isTied } from "../../../../core/write/pdf/layout/measure/tied-places.ts";
import { declaration } from "../../../support/declaration.ts";
import { setParagraphs } from "../../../support/set-declaration.ts";

function breaks(text: string): readonly number[] {
  const next = breakOpportunities(text);
  const places: number[] = [];
  for (let place = next(); place; place = next()) {
    if (place.position === text.length || !isTied(text, place.position)) places.push(place.position);
  }
  return places;
}

function parts(text: string): readonly string[] {
  const places = breaks(text);
  return places.map((place, index) => text.slice(places[index - 1] ?? 0, place));
}

test.each([
  ["Thai", "สวัสดีชาวโลก", ["สวัสดี", "ชาว", "โลก"]],
  ["Thai with a sign of repetition", "ต่างๆนานา", ["ต่างๆ", "นานา"]],
  ["Lao", "ຂ້ອຍຮັກເຈົ້າ", ["ຂ້ອຍ", "ຮັກ", "ເຈົ້າ"]],
  ["Khmer", "មនុស្សទាំងអស់", ["មនុស្ស", "ទាំងអស់"]],
  ["Burmese", "လူတိုင်းသည်", ["လူ", "တိုင်း", "သည်"]],
])("breaks %s lines between words", (_, text, words) => {
  expect(parts(text)).toEqual(words);
});

test.each(["tha", "lao", "khm", "mya"])("%s: breaks lines often, and never inside a cluster", (code) => {
  const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const text of declaration(code).paragraphs) {
    const places = breaks(text);
    expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
    expect(places.at(-1)).toBe(text.length);
    expect(places.length).toBeGreaterThanOrEqual(Math.floor(text.length / 25));
    const whole = new Set([...clusters.segment(text)].map(({ index }) => index));
    for (const place of places.slice(0, -1)) {
      expect(whole.has(place)).toBe(true);
      expect(text.slice(place)).not.toMatch(/^[\p{M}\u0e2f\u0e46\u0ec6\u17d7]/u);
      expect(text.slice(0, place)).not.toMatch(/[\u17d2\u1039\u200d]$/);
    }
  }
});

test("breaks a conjunct only where it is absurdly long", () => {
  expect(syllables("क्षत्रिय")).toEqual(["क्ष", "त्रि", "य"]);
  expect(syllables("ශ්‍රී")).toEqual(["ශ්‍රී"]);
  expect(syllables("က္ကာ")).toEqual(["က္ကာ"]);
  expect(syllables("ខ្មែរ")).toEqual(["ខ្មែ", "រ"]);
  expect(Math.max(...syllables("क्".repeat(5000)).map(({ length }) => length))).toBeLessThan(20);
});

test("sets composed and decomposed text alike, each word in one face", () => {
  const { paragraphs, language } = declaration("vie");
  const apart = setParagraphs(
    paragraphs.map((text) => text.normalize("NFD")),
    language,
  );
  const whole = setParagraphs(
    paragraphs.map((text) => text.normalize("NFC")),
    language,
  );
  expect(apart.runs.map(({ text, face }) => [text, face.name])).toEqual(
    whole.runs.map(({ text, face }) => [text, face.name]),
  );
  expect(new Set(apart.runs.map(({ face }) => face.name))).toEqual(new Set(["regular"]));
});
