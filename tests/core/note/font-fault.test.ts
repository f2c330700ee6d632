import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { Finding } from "../../../core/check/finding.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { FallbackFamily } from "../../../core/write/pdf/fonts/font-files.ts";
import { readPdf } from "../../support/pdf-text.ts";
import {
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

const HEBREW = "שגריר";
const OFFICE = office();
const SAMPLE = sampleDossier();
const SOUND = new Uint8Array(readFileSync("assets/fonts/right-to-left/NotoSansHebrew-Regular.ttf"));

const NOTE =
  "<h1>{{note.title}}</h1>{{#each topics}}{{#each statements}}<p>{{text text}}</p>{{/each}}{{/each}}";

interface Outcome {
  readonly faults: readonly Finding[];
  readonly missing: number;
  readonly text: string;
  readonly entry: string;
}

/** A note of one statement with a Hebrew word, whose families come before those that are shipped. */
async function noteWith(
  families: readonly FallbackFamily[],
  others = OFFICE.fonts.fallback,
): Promise<Outcome> {
  const [topic] = SAMPLE.topics;
  const [entry] = topic?.entries ?? [];
  if (topic === undefined || entry === undefined) throw new Error("the sample has no entry");
  const dossier = { ...SAMPLE, topics: [{ ...topic, entries: [{ ...entry, text: `The ${HEBREW} came` }] }] };
  const brief: Brief = { ...sampleBrief(), topics: [{ topic: topic.id }], ceiling: "SECRET" };
  const note = expectValue(
    await generateNote(
      { dossier, scheme: scheme(), template: templateFrom(NOTE), brief, formats: ["pdf"] },
      { ...OFFICE, fonts: { ...OFFICE.fonts, fallback: [...families, ...others] } },
    ),
  );
  return {
    faults: note.findings.filter(({ code }) => code === "font-fault"),
    missing: note.findings.filter(({ code }) => code === "missing-glyph").length,
    text: (await readPdf(note.files[0]?.bytes ?? new Uint8Array())).pages.join("\n"),
    entry: entry.id,
  };
}

const hebrew = (regular: FallbackFamily["regular"]): FallbackFamily => ({
  name: "Own Hebrew",
  characters: /\p{Script=Hebrew}/u,
  regular,
});

test.each([
  ["is not there", () => undefined],
  ["is empty", () => new Uint8Array()],
  ["is a text", () => new TextEncoder().encode("<html>not found</html>".repeat(50))],
  ["is cut short", () => SOUND.subarray(0, SOUND.length / 2)],
  ["is all zeros", () => new Uint8Array(SOUND.length)],
])(
  "a fallback font that %s is named with its statement, and the next font sets the words",
  async (_, read) => {
    const { faults, missing, text, entry } = await noteWith([hebrew(read)]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      severity: "warning",
      message: `the font "Own Hebrew" cannot be used; the PDF sets "${HEBREW}" in another, or prints a replacement sign`,
      about: { entry },
    });
    expect(missing).toBe(0);
    expect(text).toContain(HEBREW);
  },
);

test("reports missing characters without another font, and forbids the note", async () => {
  const { faults, missing } = await noteWith([hebrew(() => undefined)], []);
  expect(faults).toHaveLength(1);
  expect(missing).toBeGreaterThan(0);
});

test("reports nothing for valid fonts", async () => {
  expect((await noteWith([hebrew(() => SOUND)])).faults).toEqual([]);
});
