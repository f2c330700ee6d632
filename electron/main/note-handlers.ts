import { access } from "node:fs/promises";
import { basename } from "node:path";
import type { Brief, Format } from "../../core/brief/brief.ts";
import type { PageEstimate } from "../../core/check/estimate-word-pages.ts";
import type { Note } from "../../core/note/note.ts";
import { isError, type Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import type { Api, Preview, SavedNote } from "../contract/api.ts";
import type { Generated } from "./last-preview.ts";
import { FILE_KINDS, noteFileName, withExtension } from "./note-file-name.ts";
import type { NoteGeneration } from "./note-generation.ts";
import type { OpenDossiers } from "./open-dossiers.ts";
import { problemReply } from "./problem-reply.ts";
import type { Dialogs, Services } from "./services.ts";

interface Dependencies extends Pick<Services, "saveWhole"> {
  readonly notes: NoteGeneration;
  readonly dossiers: Pick<OpenDossiers, "findCurrent">;
  readonly dialogs: Dialogs;
}

export function noteHandlers(
  dependencies: Dependencies,
): Pick<Api, "preview" | "saveNote" | "showSavedNote" | "cancel"> {
  const { notes, dossiers, dialogs } = dependencies;
  let lastSaved: string | null = null;
  return {
    async preview(request) {
      const generated = await notes.preview(request);
      return generated.ok ? previewOf(generated.value, generated.problems) : generated;
    },
    async saveNote(request, format) {
      const generated = await notes.generate(request, format);
      if (!generated.ok) return generated;
      const { note } = generated.value;
      const bytes = bytesToSave(note, format);
      if (!bytes.ok) return bytes;
      const file = await chosenFile(dialogs, request.brief, format);
      if (!file.ok) return file;
      if (file.value === null) return success(null);
      // The dialog may have been open for long.
      const current = await dossiers.findCurrent(request.dossier);
      if (!current.ok) return current;
      const saved = await dependencies.saveWhole(file.value, bytes.value);
      if (!saved.ok) return saved;
      lastSaved = file.value;
      const pages = format === "docx" ? (note.wordPages?.pages ?? note.pages) : note.pages;
      return success<SavedNote>({ name: basename(file.value), pages }, [
        ...generated.problems,
        ...saved.problems,
      ]);
    },
    async showSavedNote() {
      if (lastSaved === null) return problemReply("nothing-saved", "no note has been saved yet");
      dialogs.showInFolder(lastSaved);
      return success(null);
    },
    async cancel(job) {
      notes.cancel(job);
      return success(null);
    },
  };
}

function previewOf({ note, pageLimit }: Generated, problems: readonly Problem[]): Result<Preview> {
  const pdf = note.files.find((file) => file.format === "pdf");
  if (!pdf) return problemReply("no-preview", "the note came back without its PDF");
  const { pages, countedPages, marking, findings, wordPages, places, notPrinted } = note;
  return success(
    {
      pdf: pdf.bytes,
      pages,
      countedPages,
      ...(pageLimit ? { pageLimit } : {}),
      ...(wordPages && !isSure(wordPages, pages) ? { wordPages } : {}),
      marking,
      findings,
      maySave: !findings.some(isError),
      places,
      notPrinted,
    },
    problems,
  );
}

function isSure({ min, max }: PageEstimate, pages: number): boolean {
  return min === pages && max === pages;
}

/** The bytes of a file, unless a finding forbids saving it. */
function bytesToSave(note: Note, format: Format): Result<Uint8Array> {
  const forbidding = note.findings.filter(isError);
  if (forbidding.length > 0) return failure(forbidding);
  const file = note.files.find((candidate) => candidate.format === format);
  return file
    ? success(file.bytes)
    : problemReply("no-file", "the note came back without the file asked for");
}

async function chosenFile(dialogs: Dialogs, brief: Brief, format: Format): Promise<Result<string | null>> {
  const answer = await dialogs.askSave(noteFileName(brief, format), FILE_KINDS[format]);
  if (answer === null) return success(null);
  const file = withExtension(answer, format);
  // The dialog asked about replacing the file with the typed name, but not this one.
  if (file !== answer && (await exists(file))) {
    return problemReply("file-exists", `${basename(file)} already exists`, "choose another name");
  }
  return success(file);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
