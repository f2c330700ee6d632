import { describe, expect, test } from "vitest";
import type { Dossier, Entry } from "../../../core/dossier/dossier.ts";
import { dossierView } from "../../../core/dossier/dossier-view.ts";
import { searchEntries, searchIndex } from "../../../core/select/search-entries.ts";
import { foldedWords } from "../../../core/text/folded-words.ts";
import { FOLDER } from "../../electron/main/fakes.ts";
import { sampleDossier } from "../../support/sample.ts";

const BASE = FOLDER.dossier.topics[0]?.entries[1] as Entry;

function dossierOf(texts: readonly string[], title = "Topic"): Dossier {
  const entries = texts.map((text, index) => ({ ...BASE, id: `e${index}`, text }) as Entry);
  return { ...FOLDER.dossier, topics: [{ id: "t", title, summary: "", entries, place: { file: "t.yaml" } }] };
}

const indexOf = (dossier: Dossier) => searchIndex(dossier, dossierView(dossier, FOLDER.scheme));

function found(query: string, ...texts: readonly string[]): readonly string[] {
  return searchEntries(indexOf(dossierOf(texts)), query);
}

describe("an entry is found by", () => {
  test.each([
    ["another case", "MINERALS", "Critical minerals"],
    ["the beginning of a word", "min", "Critical minerals"],
    ["one letter", "m", "Critical minerals"],
    ["part of a word behind a hyphen", "kaz", "UK–Kazakhstan relations"],
    ["a word without its diacritics", "resume", "The résumé"],
    ["a word with diacritics that the text lacks", "Zoë", "Zoe said"],
    ["Cyrillic letters in another case and without a breve", "АКТОБЕЙ", "Работа в Актобеи"],
    ["Greek with another sigma", "ΟΔΟΣ", "η οδός"],
    ["German with double s", "strasse", "Die Straße"],
    ["full width letters", "ＵＫ", "The UK"],
    ["a part of a text without spaces", "关键", "英国关键矿产"],
    ["two words in any order", "minerals critical", "Critical raw minerals"],
    ["words in emphasis", "bold", "It is **bold** here"],
  ])("%s", (_, query, text) => {
    expect(found(query, "nothing of it", text)).toEqual(["e1"]);
  });
});

test("an entry without one of the words is not found, nor one that has it inside a word", () => {
  expect(found("critical oil", "Critical minerals")).toEqual([]);
  expect(found("inerals", "Critical minerals")).toEqual([]);
});

test("a query without words finds every entry", () => {
  expect(found("  – ", "one", "two")).toEqual(["e0", "e1"]);
});

test("question, kind, title of the topic, source and value are searched as well", () => {
  const { dossier } = FOLDER;
  const find = (query: string) => searchEntries(indexOf(dossier), query);
  expect(find("why now demand")).toEqual(["q1"]);
  expect(find("critical")).toEqual(["q1", "a1"]);
  expect(find("world minerals p 4")).toEqual(["q1"]);
  const fact = { ...BASE, type: "fact", label: "Exports", value: "£1,340", unit: "million" } as Entry;
  const facts = { ...dossier, topics: dossier.topics.map((topic) => ({ ...topic, entries: [fact] })) };
  expect(searchEntries(indexOf(facts), "exports 340 mill fact")).toEqual(["a1"]);
});

test("folded words have one form for each letter", () => {
  expect(foldedWords("İstanbul, ISTANBUL, ıstanbul – №5")).toEqual([
    "istanbul",
    "istanbul",
    "istanbul",
    "no5",
  ]);
});

test.each([1_000, 20_000])("a dossier of %i entries is searched in its order", (count) => {
  const pool = sampleDossier().topics.flatMap(({ entries }) => entries.map(({ text }) => text));
  const texts = Array.from({ length: count }, (_, index) => `${pool[index % pool.length]} Number ${index}.`);
  const dossier = dossierOf(texts);
  const view = dossierView(dossier, FOLDER.scheme);
  const start = performance.now();
  const index = searchIndex(dossier, view);
  const made = performance.now();
  const ids = searchEntries(index, "number 99");
  const end = performance.now();
  process.stdout.write(
    `search in ${count} entries: index ${Math.round(made - start)} ms, query ${(end - made).toFixed(1)} ms\n`,
  );
  const expected = texts.flatMap((_, index) => (String(index).startsWith("99") ? [`e${index}`] : []));
  expect(expected.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids).toEqual([...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
});
