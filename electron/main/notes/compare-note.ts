import type { Result } from "../../../core/problem/result.ts";
import { success } from "../../../core/problem/result.ts";
import type { NoteComparison } from "../../contract/notes.ts";
import { problemReply } from "../problem-reply.ts";
import type { NoteDependencies } from "./note-dependencies.ts";
import type { NoteRecords } from "./note-records.ts";
import { savedBytes } from "./saved-file.ts";

/** What a note made from the brief and dossier of now says otherwise than the file of a record. */
export async function compareNote(
  dependencies: NoteDependencies,
  records: NoteRecords,
  id: string,
  job: string,
): Promise<Result<NoteComparison>> {
  const { notes, openBriefs, compareNotes, dialogs } = dependencies;
  const found = await records.findInBrief(id);
  if (!found) return problemReply("unknown-note", "this note is no longer in the history of the brief");
  const { brief, id: briefId } = found.saved;
  const { format } = found.note;
  const before = await savedBytes(id, records, dialogs);
  if (!before.ok) return before;
  const dossier = await openBriefs.dossierFor(briefId);
  if (!dossier.ok) return dossier;
  const generated = await notes.generate({ job, dossier: dossier.value.opened.handle, brief }, [format]);
  if (!generated.ok) return generated;
  const now = generated.value.note.files.find((file) => file.format === format);
  if (!now) return problemReply("no-file", "the note came back without the file asked for");
  const compared = await compareNotes(format, before.value, now.bytes);
  return compared.ok ? success(compared.value, [...before.problems, ...compared.problems]) : compared;
}
