import { basename } from "node:path";
import { type Result, success } from "../../../core/problem/result.ts";
import { briefRevision } from "../../../workspace/briefs/brief-revision.ts";
import type { RemadeNote } from "../../contract/notes.ts";
import { problemReply } from "../problem-reply.ts";
import { askFiles } from "./ask-files.ts";
import { bytesToSave } from "./bytes-to-save.ts";
import type { NoteDependencies } from "./note-dependencies.ts";
import type { NoteRecords } from "./note-records.ts";
import { writeFiles } from "./save-notes.ts";
import { sha256 } from "./saved-file.ts";

/**
 * Makes a file of the history again from the brief and dossier of now. It is written only if it has the bytes of the
 * record; else the answer says what is another than when the note was saved.
 */
export async function remakeNote(
  dependencies: NoteDependencies,
  records: Pick<NoteRecords, "findInBrief">,
  id: string,
  job: string,
): Promise<Result<RemadeNote | null>> {
  const found = await records.findInBrief(id);
  if (!found) return problemReply("unknown-note", "this note is no longer in the history of the brief");
  const { note, saved } = found;
  const { brief } = saved;
  if (briefRevision(brief) !== note.briefRevision) return success({ type: "other-brief" });
  const dossier = await dependencies.openBriefs.dossierFor(saved.id);
  if (!dossier.ok) return dossier;
  const { handle, revision } = dossier.value.opened;
  if (revision !== note.dossierRevision) return success({ type: "other-dossier" });
  const generated = await dependencies.notes.generate({ job, dossier: handle, brief }, [note.format]);
  if (!generated.ok) return generated;
  const files = bytesToSave(generated.value.note, [note.format]);
  if (!files.ok) return files;
  const [file] = files.value;
  if (file === undefined || sha256(file.bytes) !== note.sha256) return success({ type: "other-program" });
  const chosen = await askFiles(dependencies, note.fileName, [note.format]);
  if (chosen === null) return success(null);
  const written = await writeFiles(dependencies, files.value, chosen);
  if (!written.ok) return written;
  return success({ type: "same", fileName: basename(chosen.files[0] ?? note.fileName) }, written.problems);
}
