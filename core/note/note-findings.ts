import { checkAnnexes } from "../check/check-annexes.ts";
import { checkFaces } from "../check/check-faces.ts";
import { checkHeadings } from "../check/check-headings.ts";
import { checkLength } from "../check/check-length.ts";
import { checkMarks } from "../check/check-marks.ts";
import { checkMissingGlyphs } from "../check/check-missing-glyphs.ts";
import { checkPrinted } from "../check/check-printed.ts";
import { checkSignOff } from "../check/check-sign-off.ts";
import { checkContent, checkStatements } from "../check/check-statements.ts";
import { checkBriefTexts, checkTexts } from "../check/check-texts.ts";
import { checkWordings } from "../check/check-wordings.ts";
import type { Finding } from "../check/finding.ts";
import type { Severity } from "../problem/problem.ts";
import { optionProblems } from "../template/option-values.ts";
import { verifyNote } from "../verify/verify-note.ts";
import { houseFindings } from "./house-findings.ts";
import { layoutFindings } from "./layout-findings.ts";
import type { NoteRequest } from "./note.ts";
import type { NoteContent } from "./note-content.ts";
import type { NoteFiles } from "./note-files.ts";
import type { NoteLayout } from "./note-layout.ts";
import { wordFindings } from "./word-findings.ts";
import { wordTableFindings } from "./word-tables.ts";

/** A note with all intermediate results. */
export interface MadeNote extends NoteContent, NoteLayout, NoteFiles {
  readonly request: NoteRequest;
}

type NoteCheck = (note: MadeNote) => readonly Finding[];

/** All checks of a note, in the order of their findings. */
const NOTE_CHECKS: readonly NoteCheck[] = [
  missingValues,
  ({ pdf, document, placeOf }) => layoutFindings(pdf.problems, document.children, placeOf),
  ({ overflows, pdf, placeOf }) => wordTableFindings(overflows, pdf.problems, placeOf),
  missingGlyphs,
  ({ pdf, rendering }) => checkFaces(pdf.faults, rendering.used),
  ({ request, pdf, word }) => checkLength(request.template, pdf, request.formats, word),
  ({ request, pdf }) => checkAnnexes(request.template, new Set(pdf.targets.keys())),
  ({ rendering }) => checkContent(rendering.used),
  ({ request, selection, rendering }) =>
    checkPrinted(selection.briefing, rendering.prints, rendering.used, request.brief.biographies),
  ({ rendering }) => checkMarks(rendering.prints, rendering.markup.placeAt),
  ({ document, rendering }) => checkHeadings(document.children, rendering.markup),
  ({ pdf, rendering }) => checkSignOff(pdf.fill, rendering.markup),
  ({ readProblems }) => readProblems,
  ({ request, rendering }) => checkStatements(rendering.used, request.brief.date, request.template.checks),
  ({ request, rendering }) => checkTexts(rendering.used, request.brief, request.briefPlaces),
  ({ request }) => checkBriefTexts(request.brief, request.briefPlaces, request.template.options ?? []),
  ({ request, selection }) => checkWordings(request.brief, selection.briefing, request.briefPlaces),
  ({ request }) => optionProblems(request.template.options ?? [], request.brief, request.briefPlaces),
  ({ rendering }) => rendering.leftOut,
  ({ selection }) => selection.findings,
  houseMarkings,
  ({ files }) => wordFindings(files),
  differences,
];

export function noteFindings(note: MadeNote): readonly Finding[] {
  return NOTE_CHECKS.flatMap((check) => check(note));
}

/** Empty fields of the brief have their places in its file, where it comes from one. */
function missingValues({ request, rendering }: MadeNote): readonly Finding[] {
  const { template, briefPlaces = {} } = request;
  return rendering.missing.map((problem) => {
    const { field } = problem.about ?? {};
    const place = field === undefined ? undefined : briefPlaces[field];
    return { ...problem, severity: template.checks.missing, ...(place && { place }) };
  });
}

function missingGlyphs({ request, pdf, rendering, document }: MadeNote): readonly Finding[] {
  const about = { ...request, statements: rendering.used, document };
  return checkMissingGlyphs(pdf.missing, about, glyphSeverity(request));
}

/** Severity of a missing glyph: at most a warning without a PDF, because Word uses the fonts of the reader's computer. */
function glyphSeverity({ template, formats }: NoteRequest): Severity {
  const { missingGlyph } = template.checks;
  return missingGlyph === "error" && !formats.includes("pdf") ? "warning" : missingGlyph;
}

function houseMarkings({ request, house, document }: MadeNote): readonly Finding[] {
  return house && request.house
    ? houseFindings(request.house, request.scheme, document.meta.marking.text)
    : [];
}

/** Differences between the files and the document, if the template requires the comparison. */
function differences({ request, document, files, pdf, wordTargets }: MadeNote): readonly Finding[] {
  if (!request.template.verify) return [];
  const paged = files.map((file) => ({ ...file, pages: file.format === "pdf" ? pdf.targets : wordTargets }));
  return verifyNote(document, paged);
}
