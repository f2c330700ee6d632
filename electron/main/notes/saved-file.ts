import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { SavedNote } from "../../../core/brief/saved-brief.ts";
import { NOTE_FILE_LIMITS } from "../../../core/limits/limits.ts";
import type { Problem } from "../../../core/problem/problem.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import { readRegularFile } from "../../../workspace/read-regular-file.ts";
import { localFolder } from "../opened-file/brief-argument.ts";
import { problemReply } from "../problem-reply.ts";
import type { Dialogs } from "../services.ts";
import { FILE_KINDS } from "./note-file-name.ts";
import type { KnownNote, NoteRecords } from "./note-records.ts";

/** The whole path of a saved note. A warning says that the file is no longer as it was saved. */
export async function savedFile(
  id: string,
  records: Pick<NoteRecords, "find">,
  dialogs: Pick<Dialogs, "confirm">,
): Promise<Result<string>> {
  const read = await readSaved(id, records, dialogs);
  return read.ok ? success(read.value.path, read.problems) : read;
}

/** The bytes of a saved note. A warning says that the file is no longer as it was saved. */
export async function savedBytes(
  id: string,
  records: Pick<NoteRecords, "find">,
  dialogs: Pick<Dialogs, "confirm">,
): Promise<Result<Uint8Array>> {
  const read = await readSaved(id, records, dialogs);
  if (!read.ok) return read;
  const { path, bytes } = read.value;
  if (bytes === "too-big")
    return problemReply("note-too-big", `${basename(path)} is too big for a note`, "look at it yourself");
  return success(bytes, read.problems);
}

interface SavedFile {
  readonly path: string;
  readonly bytes: Uint8Array | "too-big";
}

async function readSaved(
  id: string,
  records: Pick<NoteRecords, "find">,
  dialogs: Pick<Dialogs, "confirm">,
): Promise<Result<SavedFile>> {
  const known = await records.find(id);
  if (!known) return problemReply("unknown-note", "this note is no longer in the history of an open brief");
  const { note } = known;
  if (!(await mayLookAt(known, dialogs)))
    return problemReply("cancelled", `${note.fileName} was not opened`, "open it with the file manager");
  const bytes = await readRegularFile(note.path, NOTE_FILE_LIMITS.bytes).catch(() => "gone" as const);
  if (bytes === "gone" || bytes === "not-a-file") return gone(note);
  const isSame = bytes !== "too-big" && sha256(bytes) === note.sha256;
  return success({ path: note.path, bytes }, isSame ? [] : [changed(note)]);
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * The file of a brief may come from anyone: a path in it must be that of a note, and one that leads to another computer
 * is not even looked up before the person agrees.
 */
async function mayLookAt({ note, isOwn }: KnownNote, dialogs: Pick<Dialogs, "confirm">): Promise<boolean> {
  if (isOwn) return true;
  const { extension } = FILE_KINDS[note.format];
  if (!note.path.toLowerCase().endsWith(`.${extension}`)) return false;
  if (localFolder(note.path, process.platform) !== null) return true;
  return dialogs.confirm({
    message: "Open a note on another computer?",
    path: note.path,
    detail: "The brief says that the note was saved there. Open it only if you know the place.",
    yes: "Open",
  });
}

function gone({ fileName }: SavedNote): Result<never> {
  return problemReply(
    "note-gone",
    `${fileName} is no longer where it was saved`,
    "look for it in the place that it was moved to, or save the note again",
  );
}

function changed({ path }: SavedNote): Problem {
  return {
    code: "note-changed",
    severity: "warning",
    message: `${basename(path)} was changed since it was saved`,
    hint: "save the note again to have it as Attaché made it",
  };
}
