import { expect, test } from "vitest";
import { createHyphenate } from "../../../../../core/write/pdf/hyphenation/hyphenate.ts";
import { patternLanguage, type ReadPatterns } from "../../../../../core/write/pdf/hyphenation/patterns.ts";
import { patternsIn } from "../../../../../workspace/hyphenation-patterns.ts";

const read = patternsIn("assets/hyphenation");
const hyphenate = createHyphenate(read);

function parted(word: string, language: string): string {
  const points = [0, ...hyphenate(word, language), word.length];
  return points
    .slice(1)
    .map((at, index) => word.slice(points[index], at))
    .join("-");
}

/** From the dictionaries that the patterns were made from, and the languages' own rules. */
test.each([
  ["en-GB", "agreement", "agree-ment"],
  ["en-GB", "university", "uni-vers-ity"],
  ["en-US", "hyphenation", "hy-phen-ation"],
  ["fr", "gouvernement", "gou-ver-ne-ment"],
  ["de", "Vereinbarung", "Ver-ein-ba-rung"],
  ["es", "cooperación", "coope-ra-ción"],
  ["it", "cooperazione", "coo-pe-ra-zio-ne"],
  ["pt-BR", "cooperação", "co-o-pe-ra-ção"],
  ["nl", "overeenkomst", "over-een-komst"],
  ["pl", "współpraca", "współ-pra-ca"],
  ["ru", "сотрудничество", "со-труд-ни-че-ство"],
  ["uk", "співпраця", "спів-пра-ця"],
  ["cy", "cymdeithas", "cym-deith-as"],
  ["da", "udenrigsministeren", "uden-rigs-mi-ni-ste-ren"],
])("%s: hyphenates %s as %s", (language, word, expected) => {
  expect(parted(word, language)).toBe(expected);
});

test("does not hyphenate a language without patterns", () => {
  expect(hyphenate("ынтымақтастық", "kk")).toEqual([]);
  expect(hyphenate("cooperation", "")).toEqual([]);
});

test("hyphenates English as British unless the tag names the United States", () => {
  expect(
    ["en", "en-GB", "en-IE", "en-US", "EN-us", "en-Latn-US", "fr-CH", "frr", "kk"].map(patternLanguage),
  ).toEqual(["en-gb", "en-gb", "en-gb", "en-us", "en-us", "en-us", "fr", undefined, undefined]);
});

test("hyphenates capitals like lower-case letters, whatever letters they become", () => {
  expect(parted("Agreement", "en-GB")).toBe("Agree-ment");
  expect(hyphenate("İstanbul", "en-GB")).toEqual([]);
});

test("reads patterns once, and only for a language that has a word to hyphenate", () => {
  const asked: string[] = [];
  const counting: ReadPatterns = (language) => {
    asked.push(language);
    return read(language);
  };
  const first = createHyphenate(counting);
  expect(createHyphenate(counting)).toBe(first);
  expect(asked).toEqual([]);
  for (const word of ["agreement", "treaty", "understanding"]) first(word, "en-GB");
  first("accord", "fr");
  expect(asked).toEqual(["en-gb", "fr"]);
});

test("does not hyphenate where the patterns cannot be read", () => {
  expect(createHyphenate(patternsIn("assets/no-such-folder"))("agreement", "en-GB")).toEqual([]);
});

test("hyphenates the same word alike ten thousand words later", () => {
  const before = parted("universities", "en-GB");
  for (let count = 0; count < 10_000; count += 1)
    hyphenate(`wordlike${count % 7}`.replace(/\d/, "x"), "en-GB");
  expect(parted("universities", "en-GB")).toBe(before);
});
