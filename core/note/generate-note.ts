import type { Brief } from "../brief/brief.ts";
import { checkAnnexes } from "../check/check-annexes.ts";
import { checkFaces } from "../check/check-faces.ts";
import { checkHeadings } from "../check/check-headings.ts";
import { checkLength, countedPages } from "../check/check-length.ts";
import { checkMarks } from "../check/check-marks.ts";
import { checkMissingGlyphs } from "../check/check-missing-glyphs.ts";
import { checkPrinted } from "../check/check-printed.ts";
import { checkSignOff } from "../check/check-sign-off.ts";
import { checkContent, checkStatements } from "../check/check-statements.ts";
import { checkBriefTexts, checkTexts } from "../check/check-texts.ts";
import { estimateWordPages } from "../check/estimate-word-pages.ts";
import type { Finding } from "../check/finding.ts";
import { imageNames } from "../document/image-names.ts";
import type { Block, Document, Meta, PageMarking, Table } from "../document/node.ts";
import type { HouseStyle } from "../house-style/house-style.ts";
import { onPaper } from "../house-style/on-paper.ts";
import { footerText, runningHeadText } from "../house-style/running-text.ts";
import { type AppliedHouseTemplate, applyToNote } from "../house-template/style/apply-house-template.ts";
import { openPictures, type Pictures } from "../image/pictures.ts";
import { formsOf } from "../language/forms-of.ts";
import { plainDate } from "../language/print-date.ts";
import { highestLevel, isAbove } from "../marking/levels.ts";
import type { Level, MarkingScheme } from "../marking/scheme.ts";
import type { Severity } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { readMarkup } from "../read/read.ts";
import type { Rendering } from "../render/render.ts";
import { select } from "../select/select.ts";
import { verifyNote } from "../verify/verify-note.ts";
import type { writeDocx } from "../write/docx/write-docx.ts";
import { writePdf } from "../write/pdf/write-pdf.ts";
import { countWordPages } from "./count-word-pages.ts";
import { houseFindings } from "./house-findings.ts";
import { layoutFindings } from "./layout-findings.ts";
import type { Note, NoteFile, NoteRequest, Stage } from "./note.ts";
import type { Office } from "./office.ts";
import { renderNote } from "./render-note.ts";
import { wordFindings } from "./word-findings.ts";
import { wordTableFindings } from "./word-tables.ts";

/** The whole pipeline. Clock, fonts and files came in with the arguments: the same input gives the same bytes. */
export async function generateNote(
  request: NoteRequest,
  office: Office,
  onStage: (stage: Stage) => void = () => {},
): Promise<Result<Note>> {
  const { dossier, scheme, template, brief } = request;
  onStage("select");
  const selected = select(dossier, scheme, brief, materials(request));
  if (!selected.ok) return selected;
  onStage("render");
  const rendered = renderNote(request, selected.value.briefing);
  if (!rendered.ok) return failure([...selected.problems, ...rendered.problems]);
  onStage("read");
  const pictures = openPictures({ ...dossier.images, ...template.images });
  const markup = readMarkup(rendered.value.markup, dossier.language, pictures);
  if (!markup.ok) return failure([...selected.problems, ...markup.problems]);
  const { blocks, placeOf } = markup.value;

  const style = onPaper(office.style, dossier.paper ?? scheme.paper);
  const meta = noteMeta(request, rendered.value, style);
  const document: Document = { meta, children: blocks, images: shownImages(blocks, pictures) };
  onStage("layout");
  const pdf = writePdf(document, style, office.fonts, { patterns: office.patterns });
  const house = appliedHouse(request, style, meta);
  const word = house && countWordPages(document, house, office);
  const targets = word?.targets ?? pdf.targets;
  onStage("write");
  const { files, overflows } = await filesOf(request.formats, pdf.bytes, document, style, targets, house);
  const withPages = (file: NoteFile) => ({ ...file, pages: file.format === "pdf" ? pdf.targets : targets });
  const findings: readonly Finding[] = [
    ...rendered.value.missing.map((problem) => ({ ...problem, severity: template.checks.missing })),
    ...layoutFindings(pdf.problems, blocks, placeOf),
    ...wordTableFindings(overflows, pdf.problems, placeOf),
    ...checkMissingGlyphs(
      pdf.missing,
      { ...request, statements: rendered.value.used, document },
      glyphSeverity(request),
    ),
    ...checkFaces(pdf.faults, rendered.value.used),
    ...checkLength(template, pdf, request.formats, word),
    ...checkAnnexes(template, new Set(pdf.targets.keys())),
    ...checkContent(rendered.value.used),
    ...checkPrinted(selected.value.briefing, rendered.value.prints, rendered.value.used),
    ...checkMarks(rendered.value.prints, rendered.value.markup.placeAt),
    ...checkHeadings(blocks, rendered.value.markup),
    ...checkSignOff(pdf.fill, rendered.value.markup),
    ...markup.problems,
    ...checkStatements(rendered.value.used, brief.date, template.checks),
    ...checkTexts(rendered.value.used),
    ...checkBriefTexts(brief, request.briefPlaces),
    ...rendered.value.leftOut,
    ...selected.value.findings,
    ...(word && request.house ? houseFindings(request.house, scheme, meta.marking.text) : []),
    ...wordFindings(files),
    ...(template.verify ? verifyNote(document, files.map(withPages)) : []),
  ];
  return success(
    {
      document,
      files,
      pages: pdf.pages,
      countedPages: countedPages(template.length, pdf),
      ...(request.formats.includes("docx") && {
        wordPages: estimateWordPages((word ?? pdf).fill, word?.uncertainty),
      }),
      marking: meta.marking.text,
      findings,
    },
    selected.problems,
  );
}

/** Word takes the reader's own fonts: where no PDF goes out, its fonts forbid nothing. */
function glyphSeverity({ template, formats }: NoteRequest): Severity {
  const { missingGlyph } = template.checks;
  return missingGlyph === "error" && !formats.includes("pdf") ? "warning" : missingGlyph;
}

/** The house template, applied once for all that is made of it: with one, the Word file's pages are not the PDF's. */
function appliedHouse(
  { house, formats }: NoteRequest,
  style: HouseStyle,
  meta: Meta,
): AppliedHouseTemplate | undefined {
  return house && formats.includes("docx") ? applyToNote(house, style, meta) : undefined;
}

/** `targets`: the pages that the Word file names. */
async function filesOf(
  formats: NoteRequest["formats"],
  pdf: Uint8Array,
  document: Document,
  style: HouseStyle,
  targets: ReadonlyMap<string, number>,
  house: AppliedHouseTemplate | undefined,
): Promise<{ readonly files: readonly NoteFile[]; readonly overflows: ReadonlyMap<Table, number> }> {
  const overflows = new Map<Table, number>();
  const files: NoteFile[] = [];
  for (const format of formats) {
    const bytes = format === "pdf" ? pdf : await wordFile(document, style, targets, house, overflows);
    files.push({ format, bytes });
  }
  // Without a template of its own the Word file has the page of the PDF, which has told of its tables.
  return { files, overflows: house ? overflows : new Map() };
}

/** The Word writer and docx load with the first Word file: a program that makes PDFs alone never pays for them. */
async function wordFile(...note: Parameters<typeof writeDocx>): Promise<Uint8Array> {
  const { writeDocx } = await import("../write/docx/write-docx.ts");
  return writeDocx(...note);
}

/** The pictures that the note shows, and no others: one that is not shown has no place in a file. */
function shownImages(blocks: readonly Block[], pictures: Pictures): NonNullable<Document["images"]> {
  const shown = [...new Set(imageNames(blocks))].flatMap((name) => {
    const picture = pictures.find(name);
    return picture?.ok ? [[name, picture.value] as const] : [];
  });
  return Object.fromEntries(shown);
}

/** The document's marking follows from what is in it, never from what the author believes is in it. */
function noteMeta(request: NoteRequest, rendering: Rendering, style: HouseStyle): Meta {
  const { dossier, scheme, template, brief } = request;
  const marking = documentLevel(scheme, brief, rendering);
  const forms = formsOf(dossier.language);
  return {
    title: brief.title,
    language: dossier.language,
    date: brief.date,
    marking: pageMarking(scheme, marking),
    ...(brief.authorInProperties && brief.author && { author: brief.author.name }),
    ...(template.hyphenation && { hyphenation: template.hyphenation }),
    ...(template.runningHead && { runningHead: runningHeadText(brief.title, style) }),
    footer: footerText(brief.version, plainDate(brief.date, forms), style, forms),
    ...(template.length && { pageLimit: template.length.pages }),
  };
}

/** How the scheme prints a level on every page. */
function pageMarking(
  { print: { alignment, size } }: MarkingScheme,
  { label, colour, background }: Level,
): PageMarking {
  return {
    text: label,
    alignment,
    ...(colour !== undefined && { colour }),
    ...(background !== undefined && { background }),
    ...(size !== undefined && { size }),
  };
}

function documentLevel(scheme: MarkingScheme, brief: Brief, rendering: Rendering): Level {
  const levels = rendering.used.map((statement) => statement.standing.marking);
  const level = highestLevel(scheme, brief.marking === undefined ? levels : [...levels, brief.marking]);
  if (isAbove(scheme, level.id, brief.ceiling)) throw new Error("a statement above the ceiling was rendered");
  return level;
}

/** What shapes a note besides its statements and their sources, for the fingerprint. */
function materials({ scheme, template }: NoteRequest): unknown {
  return [template.source, [...template.partials.values()].map(({ source }) => source), scheme];
}
