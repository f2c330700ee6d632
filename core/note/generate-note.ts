import { countedPages } from "../check/check-length.ts";
import { notPrinted } from "../check/check-printed.ts";
import { estimateWordPages } from "../check/estimate-word-pages.ts";
import { type Result, success } from "../problem/result.ts";
import type { Note, NoteRequest, Stage } from "./note.ts";
import { noteContent } from "./note-content.ts";
import { noteFiles } from "./note-files.ts";
import { type MadeNote, noteFindings } from "./note-findings.ts";
import { layoutNote } from "./note-layout.ts";
import type { Office } from "./office.ts";

/** The whole pipeline. Clock, fonts and files come in with the arguments: the same input gives the same bytes. */
export async function generateNote(
  request: NoteRequest,
  office: Office,
  onStage: (stage: Stage) => void = () => {},
): Promise<Result<Note>> {
  const content = noteContent(request, office, onStage);
  if (!content.ok) return content;
  onStage("layout");
  const layout = layoutNote(request, content.value, office);
  onStage("write");
  const files = await noteFiles(request, content.value, layout);
  return success(noteOf({ request, ...content.value, ...layout, ...files }), content.problems);
}

function noteOf(made: MadeNote): Note {
  const { request, selection, rendering, document, files, pdf, word } = made;
  const wordPages = estimateWordPages((word ?? pdf).fill, word?.uncertainty);
  return {
    document,
    files,
    pages: pdf.pages,
    countedPages: countedPages(request.template.length, pdf),
    ...(request.formats.includes("docx") && { wordPages }),
    marking: document.meta.marking.text,
    findings: noteFindings(made),
    places: pdf.places,
    notPrinted: notPrinted(selection.briefing, rendering.prints, request.brief.biographies).map(
      ({ standing }) => standing.id,
    ),
  };
}
