import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { Format } from "../../../core/brief/brief.ts";
import type { SavedNote } from "../../../core/brief/saved-brief.ts";
import type { Note, NoteFile } from "../../../core/note/note.ts";
import type { Problem } from "../../../core/problem/problem.ts";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import { briefRevision } from "../../../workspace/briefs/brief-revision.ts";
import type { SavedNoteRecord } from "../../contract/briefs.ts";
import type { SaveNotesRequest } from "../../contract/notes.ts";
import { problemReply } from "../problem-reply.ts";
import { askFiles, type ChosenFiles, exists, proposedName } from "./ask-files.ts";
import { bytesToSave } from "./bytes-to-save.ts";
import type { NoteDependencies } from "./note-dependencies.ts";
import type { NoteRecords } from "./note-records.ts";
import { sha256 } from "./saved-file.ts";

/** Makes the files of a note, asks where they go, writes all of them or none, and remembers them with the brief. */
export async function saveNotes(
  dependencies: NoteDependencies,
  records: Pick<NoteRecords, "add">,
  request: SaveNotesRequest,
  formats: readonly Format[],
): Promise<Result<readonly SavedNoteRecord[] | null>> {
  const generated = await dependencies.notes.generate(request, formats);
  if (!generated.ok) return generated;
  const { note } = generated.value;
  const files = bytesToSave(note, formats);
  if (!files.ok) return files;
  const proposed = await proposedName(dependencies, request.brief, formats);
  const chosen = await askFiles(dependencies, proposed, formats);
  if (chosen === null) return success(null);
  // The dialog may have been open for long.
  const current = await dependencies.dossiers.findCurrent(request.dossier);
  if (!current.ok) return current;
  const written = await writeFiles(dependencies, files.value, chosen);
  if (!written.ok) return written;
  const saved = savedNotes(note, files.value, chosen, {
    savedAt: dependencies.dialogs.now(),
    dossierRevision: current.value.revision,
    briefRevision: briefRevision(request.brief),
  });
  records.add(saved);
  const remembered = await remember(dependencies, request.id, saved);
  const problems = [...generated.problems, ...written.problems, ...remembered];
  return success(saved.map(withoutPath), problems);
}

/** Writes all files or none. One that another program has put there since the person was asked stays. */
export async function writeFiles(
  { saveFiles }: Pick<NoteDependencies, "saveFiles">,
  files: readonly NoteFile[],
  { files: paths, replaced }: ChosenFiles,
): Promise<Result<null>> {
  const together = files.map(({ bytes }, index) => ({ file: paths[index] ?? "", bytes }));
  const isStillFree = async (): Promise<boolean> => {
    const there = await Promise.all(paths.map(async (file) => !replaced.has(file) && (await exists(file))));
    return !there.includes(true);
  };
  const written = await saveFiles(together, isStillFree);
  if (!written.ok) return written;
  if (written.value === "saved") return success(null, written.problems);
  const names = paths.map((file) => basename(file)).join(" or ");
  return problemReply("file-exists", `another program has just made ${names}`, "save again");
}

type Origin = Pick<SavedNote, "savedAt" | "dossierRevision" | "briefRevision">;

function savedNotes(
  note: Note,
  files: readonly NoteFile[],
  { files: paths }: ChosenFiles,
  origin: Origin,
): readonly SavedNote[] {
  return files.map(({ format, bytes }, index) => {
    const path = paths[index] ?? "";
    return {
      id: randomUUID(),
      savedAt: origin.savedAt,
      format,
      fileName: basename(path),
      path,
      pages: format === "docx" ? (note.wordPages?.pages ?? note.pages) : note.pages,
      marking: note.marking,
      sha256: sha256(bytes),
      dossierRevision: origin.dossierRevision,
      briefRevision: origin.briefRevision,
    };
  });
}

/** Adds the files to the history of their brief. The files are there even where this fails, so it is a warning. */
async function remember(
  { briefs }: Pick<NoteDependencies, "briefs">,
  id: string | undefined,
  saved: readonly SavedNote[],
): Promise<readonly Problem[]> {
  if (id === undefined) return [];
  const added = await briefs.addNotes(id, saved);
  const isAdded = added.ok && added.value.type === "saved";
  if (isAdded) return added.problems;
  const why = added.ok ? failure([]) : added;
  return [
    {
      code: "note-not-remembered",
      severity: "warning",
      message: "the note was saved, but the brief could not remember it",
      hint: "its history does not list this note",
    },
    ...why.problems.map((problem) => ({ ...problem, severity: "warning" as const })),
  ];
}

function withoutPath({ path: _, ...record }: SavedNote): SavedNoteRecord {
  return record;
}
