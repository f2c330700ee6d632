import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { briefForTemplate } from "../../../core/brief/brief-for-template.ts";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { headingsOf } from "../../../core/document/headings.ts";
import { inlineText } from "../../../core/document/text.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Note } from "../../../core/note/note.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
  templateFrom,
} from "../../support/sample.ts";
import { pagesInLibreOffice } from "../libre-office.ts";

const folder = mkdtempSync(join(tmpdir(), "attache-word-pages-"));
const dossier = sampleDossier();
const uk = scheme();
const whole: Brief = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "SECRET" };

const TOPICS =
  "{{#each topics}}<h2>{{title}}</h2>{{#each statements}}<p>{{text this.text}}{{note this}}</p>{{/each}}{{/each}}";
const FACTS =
  "<table><caption>Figures</caption><thead><tr><th>Topic</th><th>Statement</th></tr></thead><tbody>{{#each topics}}{{#each statements}}<tr><td>{{topicTitle}}</td><td>{{text this.text}}</td></tr>{{/each}}{{/each}}</tbody></table>";

const TEMPLATES = {
  "meeting-brief": builtInTemplate("meeting-brief"),
  "country-brief": builtInTemplate("country-brief"),
  "two columns": templateFrom(
    `<h1>{{note.title}}</h1><p>Text.</p><section class="columns">${TOPICS}</section>`,
  ),
  "a turned table": templateFrom(
    `<h1>{{note.title}}</h1>${TOPICS}<section class="landscape">${FACTS}</section>`,
  ),
} as const;

type Name = keyof typeof TEMPLATES;

const NOTES = (Object.keys(TEMPLATES) as Name[]).flatMap((name): (readonly [string, Name, Brief])[] => [
  [`${name}, sample`, name, sampleBrief()],
  [`${name}, whole dossier`, name, whole],
]);

describe.each(NOTES)("%s", (name, id, brief) => {
  const template = TEMPLATES[id];
  let note: Note;
  let pages: readonly string[] = [];

  beforeAll(async () => {
    const request = {
      dossier,
      scheme: uk,
      template,
      brief: briefForTemplate(brief, template.id, dossier, uk),
    };
    note = expectValue(await generateNote({ ...request, formats: ["docx"] }, office()));
    const docx = join(folder, `${name.replaceAll(/\W+/g, "-")}.docx`);
    for (const { bytes } of note.files) writeFileSync(docx, bytes);
    pages = pagesInLibreOffice(join(folder, "pages"), docx);
  });

  test("LibreOffice's count of pages lies within the estimate", () => {
    const { min = 0, max = 0 } = note.wordPages ?? {};
    expect(pages.length).toBeGreaterThanOrEqual(min);
    expect(pages.length).toBeLessThanOrEqual(max);
  });

  const { length } = template;
  if (length === undefined) return;

  test("a note without a length finding is within its limit in LibreOffice", () => {
    const annexes = headingsOf(note.document.children).find(({ id }) => id === length.annexesFrom);
    const counted = pages.findIndex((page) => hasLine(page, inlineText(annexes?.children ?? [])));
    expect(counted).toBeGreaterThan(0);
    const told = note.findings.map(({ code }) => code).filter((code) => /too-long$/.test(code));
    if (counted > length.pages) expect(told).not.toEqual([]);
    else expect(told).not.toContain("too-long");
  });
});

function hasLine(page: string, words: string): boolean {
  return page.split("\n").some((line) => line.trim() === words);
}
