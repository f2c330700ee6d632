import type { Format } from "../../../core/brief/brief.ts";
import type { Note, NoteFile } from "../../../core/note/note.ts";
import { isError } from "../../../core/problem/problem.ts";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import { problemReply } from "../problem-reply.ts";

/** The note, unless a finding forbids that it leaves the program in whatever form. */
export function mayLeave(note: Note): Result<Note> {
  const forbidding = note.findings.filter(isError);
  return forbidding.length > 0 ? failure(forbidding) : success(note);
}

/** A file for each of the formats, in their order. */
export function bytesToSave(note: Note, formats: readonly Format[]): Result<readonly NoteFile[]> {
  const allowed = mayLeave(note);
  if (!allowed.ok) return allowed;
  const files = formats.flatMap((format) => note.files.filter((file) => file.format === format));
  return files.length === formats.length
    ? success(files)
    : problemReply("no-file", "the note came back without the file asked for");
}
