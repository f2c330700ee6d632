import { join } from "node:path";
import type { Brief } from "../../core/brief/brief.ts";
import { briefForTemplate } from "../../core/brief/brief-for-template.ts";
import { startingBrief } from "../../core/brief/starting-brief.ts";
import { estimateWordPages, type PageEstimate } from "../../core/check/estimate-word-pages.ts";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { generateNote } from "../../core/note/generate-note.ts";
import type { Office } from "../../core/note/office.ts";
import { writeDocx } from "../../core/write/docx/write-docx.ts";
import { writePdf } from "../../core/write/pdf/write-pdf.ts";
import { openFolder } from "../../workspace/dossiers/open-folder.ts";
import { patternsIn } from "../../workspace/hyphenation-patterns.ts";
import { loadFonts } from "../../workspace/load-fonts.ts";
import { createTemplateReader } from "../../workspace/templates/template-reader.ts";
import { makeContent } from "../content/content.mjs";
import { documentOf } from "./document-of-content.ts";
import { expectValue } from "./expect-value.ts";

/** A Word file, the estimate of its pages, and the time of making the note with the estimate. */
export interface PageSample {
  readonly name: string;
  readonly docx: Uint8Array;
  readonly estimate: PageEstimate;
  readonly milliseconds: number;
}

/** The sample dossier in every built-in template, short and whole, and generated notes. `root` is the project's folder. */
export async function openPageSamples(root: string): Promise<readonly PageSample[]> {
  const fonts = expectValue(await loadFonts(join(root, "assets/fonts")));
  const office = {
    style: DEFAULT_HOUSE_STYLE,
    fonts,
    patterns: patternsIn(join(root, "assets/hyphenation")),
  };
  const generated = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 40].flatMap((topics) =>
    [1, 2, 3].map((seed) => generatedSample(topics, seed, office)),
  );
  return [...(await templateSamples(root, office)), ...generated];
}

const NO_OWN_TEMPLATES = "no-own-templates";

async function templateSamples(root: string, office: Office): Promise<readonly PageSample[]> {
  const shipped = {
    templates: join(root, "templates"),
    dossiers: join(root, "assets/dossiers"),
    markingSchemes: join(root, "assets/marking-schemes"),
    fonts: join(root, "assets/fonts"),
    hyphenation: join(root, "assets/hyphenation"),
  };
  const templates = createTemplateReader(shipped, NO_OWN_TEMPLATES);
  const folder = join(shipped.dossiers, "uk-kazakhstan");
  const { dossier, scheme, brief } = expectValue(await openFolder(folder, shipped, "2026-11-23"));
  const whole: Brief = { ...startingBrief(dossier, scheme, "2026-11-23"), ceiling: "SECRET" };
  const samples: PageSample[] = [];
  for (const { id } of expectValue(await templates.list())) {
    const template = expectValue(await templates.load(id));
    for (const [name, wish] of Object.entries({ sample: brief, whole })) {
      const request = { dossier, scheme, template, brief: briefForTemplate(wish, id, dossier, scheme) };
      const start = performance.now();
      const note = expectValue(await generateNote({ ...request, formats: ["docx"] }, office));
      const milliseconds = performance.now() - start;
      const [file] = note.files;
      if (file === undefined || note.wordPages === undefined) throw new Error(`no Word file of ${id}`);
      samples.push({ name: `${id}-${name}`, docx: file.bytes, estimate: note.wordPages, milliseconds });
    }
  }
  return samples;
}

function generatedSample(topics: number, seed: number, { style, fonts, patterns }: Office): PageSample {
  const document = documentOf(makeContent(topics, seed));
  const start = performance.now();
  const { fill, targets } = writePdf(document, style, fonts, { patterns });
  const estimate = estimateWordPages(fill);
  const milliseconds = performance.now() - start;
  return {
    name: `generated-${topics}-${seed}`,
    docx: writeDocx(document, style, targets),
    estimate,
    milliseconds,
  };
}
