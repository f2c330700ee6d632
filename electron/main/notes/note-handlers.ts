import type { Note } from "../../../core/note/note.ts";
import { noteText } from "../../../core/note/note-text.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { NotesApi, WindowNoteRequest } from "../../contract/notes.ts";
import { bytesToSave, mayLeave } from "./bytes-to-save.ts";
import { compareNote } from "./compare-note.ts";
import type { NoteDependencies } from "./note-dependencies.ts";
import { createNoteRecords } from "./note-records.ts";
import { previewOf } from "./preview-of.ts";
import { remakeNote } from "./remake-note.ts";
import { saveNotes } from "./save-notes.ts";
import { savedFile } from "./saved-file.ts";

export function noteHandlers(dependencies: NoteDependencies): NotesApi {
  const { notes, dialogs } = dependencies;
  const records = createNoteRecords(dependencies);
  return {
    async preview(request) {
      const generated = await notes.preview(request);
      return generated.ok ? previewOf(generated.value, generated.problems) : generated;
    },
    saveNotes: (request, formats) => saveNotes(dependencies, records, request, formats),
    async openNote(id) {
      const file = await savedFile(id, records, dialogs);
      if (!file.ok) return file;
      const opened = await dialogs.openFile(file.value);
      return opened.ok ? success(null, file.problems) : opened;
    },
    async showNote(id) {
      const file = await savedFile(id, records, dialogs);
      if (!file.ok) return file;
      dialogs.showInFolder(file.value);
      return success(null, file.problems);
    },
    async printNote(request) {
      const note = await printable(dependencies, request);
      if (!note.ok) return note;
      const [pdf] = note.value;
      return pdf ? dialogs.printPdf(pdf.bytes) : success(null);
    },
    noteText: (request) => textOf(dependencies, request),
    async copyNote(request) {
      const text = await textOf(dependencies, request);
      if (!text.ok) return text;
      dialogs.copyText(text.value);
      return success(null);
    },
    compareNote: (id, job) => compareNote(dependencies, records, id, job),
    remakeNote: (id, job) => remakeNote(dependencies, records, id, job),
    async cancel(job) {
      notes.cancel(job);
      return success(null);
    },
  };
}

async function printable(
  { notes }: NoteDependencies,
  request: WindowNoteRequest,
): Promise<Result<Note["files"]>> {
  const generated = await notes.generate(request, ["pdf"]);
  return generated.ok ? bytesToSave(generated.value.note, ["pdf"]) : generated;
}

async function textOf({ notes }: NoteDependencies, request: WindowNoteRequest): Promise<Result<string>> {
  const generated = await notes.generate(request, ["pdf"]);
  if (!generated.ok) return generated;
  const { note } = generated.value;
  const allowed = mayLeave(note);
  return allowed.ok ? success(noteText(note.document)) : allowed;
}
