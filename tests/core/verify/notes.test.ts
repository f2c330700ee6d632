import { expect, test } from "vitest";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { builtInTemplate, expectValue, office, sampleDossier, scheme } from "../../support/sample.ts";

test.each(["meeting-brief", "country-brief"])(
  "the files of a %s with the whole dossier match the note",
  async (id) => {
    const [dossier, uk] = [sampleDossier(), scheme()];
    const brief = { ...startingBrief(dossier, uk, "2026-11-23"), ceiling: "SECRET" };
    const template = { ...builtInTemplate(id), verify: true };
    const request = { dossier, scheme: uk, template, brief, formats: ["pdf", "docx"] as const };
    const { findings } = expectValue(await generateNote(request, office()));
    expect(findings.filter(({ code }) => /^(parity|unreadable)/.test(code))).toEqual([]);
  },
);
