import { unzipSync } from "fflate";
import { checkAccessibility } from "../../core/accessibility/check-accessibility.ts";
import type { Brief, Format } from "../../core/brief/brief.ts";
import { briefForTemplate } from "../../core/brief/brief-for-template.ts";
import { dossierView } from "../../core/dossier/dossier-view.ts";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { PDF_LIMITS, XML_LIMITS, ZIP_LIMITS } from "../../core/limits/limits.ts";
import { generateNote } from "../../core/note/generate-note.ts";
import type { Note } from "../../core/note/note.ts";
import { openWordFile } from "../../core/ooxml/open-word-file.ts";
import { createXmlWork } from "../../core/ooxml/read-xml.ts";
import { select } from "../../core/select/select.ts";
import { readPdfContent } from "../../core/verify/pdf/read-pdf-content.ts";
import { createSpend, type PdfWork } from "../../core/verify/pdf/work.ts";
import { verifyPair } from "../../core/verify/verify-pair.ts";
import { openFolder } from "../../workspace/dossiers/open-folder.ts";
import { patternsIn } from "../../workspace/hyphenation-patterns.ts";
import { loadFonts } from "../../workspace/load-fonts.ts";
import { createTemplateReader } from "../../workspace/templates/template-reader.ts";
import type { OpenedFolder } from "../../workspace/workspace.ts";
import { expectValue } from "./expect-value.ts";
import { shippedIn } from "./shipped-in.ts";

/** Share of one of the limits in `core/limits` that a file uses. */
export interface Used {
  readonly name: string;
  readonly used: number;
  readonly limit: number;
}

/** Operations that the load benchmark measures; `root` is the project's folder. */
export function openLoad(root: string) {
  const shipped = shippedIn(root);
  const open = async (folder: string): Promise<OpenedFolder> =>
    expectValue(await openFolder(folder, shipped, TODAY));

  return {
    /** Loads, validates, shows and selects all of a dossier; how many statements were chosen. */
    async openAll(folder: string): Promise<number> {
      const opened = await open(folder);
      const { dossier, scheme } = opened;
      const view = dossierView(dossier, scheme);
      const { briefing } = expectValue(select(dossier, scheme, wholeBrief(opened), []));
      return briefing.topics.flatMap(({ statements }) => statements).length + view.people.length;
    },
    /** A function that makes the note on a whole dossier: opening it and reading the fonts is no part of it. */
    async prepareNote(
      folder: string,
      templateId: string,
    ): Promise<(formats: readonly Format[]) => Promise<Note>> {
      const opened = await open(folder);
      const { dossier, scheme } = opened;
      const template = expectValue(await createTemplateReader(shipped, NO_OWN_TEMPLATES).load(templateId));
      const brief = briefForTemplate(wholeBrief(opened), templateId, dossier, scheme);
      const fonts = expectValue(await loadFonts(shipped.fonts));
      const office = { style: DEFAULT_HOUSE_STYLE, fonts, patterns: patternsIn(shipped.hyphenation) };
      return async (formats) =>
        expectValue(await generateNote({ dossier, scheme, template, brief, formats }, office));
    },
    verify: (pdf: Uint8Array, docx: Uint8Array) => expectValue(verifyPair(pdf, docx)),
    checkWord: (docx: Uint8Array) => expectValue(checkAccessibility(docx)),
    usedBy,
  };
}

const TODAY = "2026-11-23";
const NO_OWN_TEMPLATES = "no-own-templates";

/** All topics, with all their entries named, as the window does once a person has chosen among them. */
function wholeBrief({ dossier, brief }: OpenedFolder): Brief {
  const topics = dossier.topics.map(({ id, entries }) => ({
    topic: id,
    entries: entries.map((entry) => entry.id),
  }));
  return { ...brief, topics, ceiling: "OFFICIAL-SENSITIVE" };
}

function usedBy(pdf: Uint8Array, docx: Uint8Array): readonly Used[] {
  const spent = new Map<PdfWork, number>();
  expectValue(readPdfContent(pdf, createSpend(spent)));
  const work = createXmlWork();
  expectValue(openWordFile(docx, work));
  const sizes = Object.values(unzipSync(docx)).map(({ length }) => length);
  const { note } = XML_LIMITS;
  return [
    ...[...spent].map(([kind, used]) => ({ name: `PDF ${kind}`, used, limit: PDF_LIMITS[kind] })),
    { name: "Word files", used: sizes.length, limit: ZIP_LIMITS.note.files },
    { name: "Word bytesInFile", used: Math.max(...sizes), limit: ZIP_LIMITS.note.bytesInFile },
    { name: "Word bytes", used: sizes.reduce((sum, size) => sum + size, 0), limit: ZIP_LIMITS.note.bytes },
    { name: "XML elements", used: work.elements, limit: note.elements },
    { name: "XML depths", used: work.depths, limit: note.depths },
    { name: "XML textDepths", used: work.textDepths, limit: note.textDepths },
  ];
}
