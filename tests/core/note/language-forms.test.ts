import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Template } from "../../../core/template/template.ts";
import { openGlyphProgram } from "../../../core/write/pdf/fonts/truetype/glyph-subset.ts";
import { embeddedFonts } from "../../support/embedded-fonts.ts";
import { fontOf, shapedByHarfBuzz } from "../../support/harfbuzz.ts";
import {
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";

interface Case {
  readonly name: string;
  readonly font: string;
  readonly language: string;
  /** A language of the same script with the usual forms. */
  readonly usual: string;
  readonly text: string;
  readonly italic?: boolean;
}

const CASES: readonly Case[] = [
  {
    name: "Serbian italics",
    font: "carlito/Carlito-Italic.ttf",
    language: "sr",
    usual: "ru",
    text: "гдпт",
    italic: true,
  },
  {
    name: "Urdu digits",
    font: "right-to-left/IBMPlexSansArabic-Regular.ttf",
    language: "ur",
    usual: "fa",
    text: "۶",
  },
  {
    name: "Marathi letters",
    font: "south-asia/NotoSansDevanagari-Regular.ttf",
    language: "mr",
    usual: "hi",
    text: "लश",
  },
];

/** Outlines that HarfBuzz chooses for a text in a language; those made of others are numbered anew in a subset. */
function outlines({ font, text }: Case, language: string): readonly Buffer[] {
  const bytes = new Uint8Array(readFileSync(`assets/fonts/${font}`));
  const program = openGlyphProgram(bytes);
  return shapedByHarfBuzz(fontOf(bytes), text, language, false)
    .map(([glyph]) => Buffer.from(program.outlineOf(glyph)))
    .filter((outline) => outline.length > 0 && outline.readInt16BE() > 0);
}

const SAMPLE = sampleDossier();
const STATEMENTS = "{{#each topics}}{{#each statements}}<p>{{text text}}</p>{{/each}}{{/each}}";
const NOTE = `<h1>{{note.title}}</h1>${STATEMENTS}`;

interface Material {
  readonly dossier?: Partial<Dossier>;
  readonly template?: Template;
}

/** One entry of one topic, and the fonts that its note embeds. */
async function fontsOf(
  text: string,
  language: string | undefined,
  { dossier = {}, template = templateFrom(NOTE) }: Material,
): Promise<readonly Buffer[]> {
  const [topic] = SAMPLE.topics;
  const [entry] = topic?.entries ?? [];
  if (topic === undefined || entry === undefined) throw new Error("the sample has no entry");
  const own = { ...entry, text, ...(language !== undefined && { language }) };
  const brief: Brief = { ...sampleBrief(), topics: [{ topic: topic.id }], ceiling: "SECRET" };
  const request = {
    dossier: { ...SAMPLE, ...dossier, topics: [{ ...topic, entries: [own] }] },
    scheme: scheme(),
    template,
    brief,
    formats: ["pdf"] as const,
  };
  const { files } = expectValue(await generateNote(request, office()));
  return embeddedFonts(files[0]?.bytes ?? new Uint8Array()).map((font) => Buffer.from(font));
}

type Print = (text: string, language: string) => Promise<readonly Buffer[]>;

const WAYS: Readonly<Record<string, Print>> = {
  "an entry's language": (text, language) => fontsOf(text, language, {}),
  "a span of the template": (text, language) =>
    fontsOf("Plain", undefined, {
      template: templateFrom(
        `${NOTE}<p>Words: <span lang="${language}">${text.replace(/\*(.*)\*/, "<em>$1</em>")}</span></p>`,
      ),
    }),
  "a paragraph of the template": (text, language) =>
    fontsOf("Plain", undefined, {
      template: templateFrom(`${NOTE}<p lang="${language}">${text.replace(/\*(.*)\*/, "<em>$1</em>")}</p>`),
    }),
  "the dossier's language": (text, language) => fontsOf(text, undefined, { dossier: { language } }),
};

test.each(CASES.flatMap((each) => Object.keys(WAYS).map((way) => [each.name, way, each] as const)))(
  "%s come from %s",
  async (_, way, each) => {
    const text = each.italic ? `*${each.text}*` : each.text;
    const [special, usual] = [outlines(each, each.language), outlines(each, each.usual)];
    const print = WAYS[way];
    if (print === undefined) throw new Error(way);
    const [own, other] = [await print(text, each.language), await print(text, each.usual)];
    const holds = (fonts: readonly Buffer[], outline: Buffer): boolean =>
      fonts.some((font) => font.includes(outline));
    const different = special.filter((outline) => !usual.some((same) => same.equals(outline)));
    expect(different.length).toBeGreaterThan(0);
    expect(special.map((outline) => holds(own, outline))).toEqual(special.map(() => true));
    expect(different.map((outline) => holds(other, outline))).toEqual(different.map(() => false));
    expect(usual.map((outline) => holds(other, outline))).toEqual(usual.map(() => true));
  },
);
