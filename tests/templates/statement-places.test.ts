import { expect, test } from "vitest";
import { briefForTemplate } from "../../core/brief/brief-for-template.ts";
import type { Dossier } from "../../core/dossier/dossier.ts";
import { generateNote } from "../../core/note/generate-note.ts";
import { select } from "../../core/select/select.ts";
import { plainText } from "../../core/text/rich-text.ts";
import { BUILT_IN } from "../support/checked-note.ts";
import { readSheets } from "../support/pdf-places.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../support/sample.ts";
import { wordsIn } from "../support/words-in-box.ts";

const dossier = sampleDossier();

/** Letters and digits alone: lines, footnote calls and hyphens at line ends lie between the words of a page. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The texts of a statement by its id, any of which may stand in a place. */
function textsOf({ topics, people, series }: Dossier, id: string): readonly string[] {
  const entry = topics.flatMap(({ entries }) => entries).find((each) => each.id === id);
  const person = people.find((each) => each.id === id);
  const statistic = series.find((each) => each.id === id);
  const texts = [entry?.text, person?.name, person?.biography, statistic?.title];
  const own = entry?.type === "fact" ? [entry.label] : [];
  return [...texts, ...own].flatMap((text) => (text === undefined ? [] : [letters(plainText(text))]));
}

test.each(BUILT_IN)("in the %s of the sample, each place holds words of its statement", async (id) => {
  const brief = briefForTemplate(sampleBrief(), id, dossier, scheme());
  const request = {
    dossier,
    scheme: scheme(),
    template: builtInTemplate(id),
    brief,
    formats: ["pdf"] as const,
  };
  const { files, places, notPrinted } = expectValue(await generateNote(request, office()));
  const sheets = await readSheets(files[0]?.bytes ?? new Uint8Array());
  const placed = new Set(places.map(({ entry }) => entry));
  const { briefing } = expectValue(select(dossier, scheme(), brief, ""));
  const chosen = briefing.topics.flatMap(({ statements }) => statements.map(({ standing }) => standing.id));
  expect(chosen.length).toBeGreaterThan(0);
  expect(chosen.filter((entry) => placed.has(entry) === notPrinted.includes(entry))).toEqual([]);
  for (const place of places) {
    const words = letters(wordsIn(place, sheets));
    const { width, height } = sheets[place.page - 1] ?? { width: 0, height: 0 };
    const [left, top, wide, high] = place.box;
    expect(left > 0 && top > 0 && left + wide < width && top + high < height, place.entry).toBe(true);
    const held = textsOf(dossier, place.entry).filter((text) => words.includes(text));
    expect(held, `${place.entry} on page ${place.page}: ${words}`).not.toEqual([]);
  }
  expect(places).toEqual(
    [...places].sort((one, other) => one.page - other.page || one.box[1] - other.box[1]),
  );
});
