import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { ENGLISH } from "../../../core/language/english.ts";
import { ALL_FORMS, formsOf, PRINTED_LANGUAGES } from "../../../core/language/forms-of.ts";
import { TERM_NAMES } from "../../../core/language/term-names.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { CSL_ROLES, CSL_TYPES } from "../../../core/source/csl-vocabulary.ts";
import { allEntries } from "../../support/any-entry.ts";
import { BUILT_IN, briefOf, dossierOf, personOf, seriesOf } from "../../support/checked-note.ts";
import { readPdf } from "../../support/pdf-text.ts";
import { builtInTemplate, expectValue, office, scheme } from "../../support/sample.ts";
import { printedForms } from "./printed-forms.ts";

test.each(PRINTED_LANGUAGES)("prints the forms of %s as in its golden file", async (language) => {
  await expect(printedForms(language)).toMatchFileSnapshot(`goldens/${language}.txt`);
});

/** All strings of a catalogue, by their paths; lists count as one, as languages may differ in their length. */
function phrases(value: unknown, path = ""): readonly (readonly [path: string, phrase: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value) || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => phrases(each, `${path}.${name}`));
}

function namesIn(phrase: string): readonly string[] {
  return [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}

test.each(PRINTED_LANGUAGES)(
  "gives every phrase of %s words and the same names as in English",
  (language) => {
    const english = new Map(phrases(ENGLISH));
    const theirs = phrases(formsOf(language));
    expect(theirs.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, phrase] of theirs) {
      expect(phrase.trim(), path).not.toBe("");
      expect(namesIn(phrase), path).toEqual(namesIn(english.get(path) ?? ""));
    }
  },
);

test.each(PRINTED_LANGUAGES)(
  "gives %s twelve months, four seasons and an ordinal for any number",
  (language) => {
    const { date, source } = formsOf(language);
    expect([date.months.length, date.seasons.length]).toEqual([12, 4]);
    expect(source.ordinals.at(-1)?.[0]).toBe("");
  },
);

test("names exactly the roles and types of CSL", () => {
  for (const { source } of ALL_FORMS) {
    expect(Object.keys(source.roles).sort()).toEqual([...CSL_ROLES].sort());
    expect(Object.keys(source.types).sort()).toEqual([...CSL_TYPES].sort());
  }
});

test("finds a language by its primary subtag, and uses English for one without a catalogue", () => {
  expect(formsOf("fr-CA")).toBe(formsOf("fr"));
  expect(formsOf("FR")).toBe(formsOf("fr"));
  expect(formsOf("frr")).toBe(ENGLISH);
  expect(formsOf("")).toBe(ENGLISH);
  expect(formsOf("constructor")).toBe(ENGLISH);
});

/** A dossier with an entry of every type, a person and a series, whose words are of no language. */
function everything(language: string): Dossier {
  const dossier = dossierOf(allEntries("x", { text: "Ttt." }), {
    people: [personOf("p", { post: "Ministre" })],
    series: [seriesOf("s")],
  });
  return { ...dossier, language };
}

const ours = office();

test.each(BUILT_IN)(
  "prints no English words of Attaché in the French %s, and the same words in both files",
  async (template) => {
    const dossier = everything("fr");
    const brief: Brief = { ...briefOf(dossier), template };
    const request = {
      dossier,
      scheme: scheme(),
      template: { ...builtInTemplate(template), verify: true },
      brief,
    };
    const note = expectValue(await generateNote({ ...request, formats: ["pdf", "docx"] }, ours));
    expect(note.findings.filter(({ code }) => code.startsWith("parity"))).toEqual([]);
    const pdf = note.files.find(({ format }) => format === "pdf");
    const { pages } = await readPdf(pdf?.bytes ?? new Uint8Array());
    const text = pages.join("\n").replaceAll(/\s+/g, " ");
    const french = new Map(phrases(formsOf("fr")));
    for (const [path, phrase] of phrases(ENGLISH)) {
      const fixed = phrase.replace(/\{\w+\}.*/s, "").trim();
      if (fixed.length < 4 || french.get(path)?.includes(fixed)) continue;
      expect(text, `${path}: ${fixed}`).not.toMatch(
        new RegExp(`(?<!\\p{L})${fixed.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u"),
      );
    }
    expect(text).toContain(formsOf("fr").terms.bottomLine);
    expect(text).toMatch(/Page 1 sur \d/);
  },
);

test("lists every fixed text once in docs/template.md", () => {
  const [, list = ""] =
    /takes its fixed texts from `\{\{term\}\}`:(.*?)\. A text of your own/s.exec(
      readFileSync("docs/template.md", "utf8").replaceAll(/\s+/g, " "),
    ) ?? [];
  expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(TERM_NAMES);
});
