import { NOTE_FILE_LIMITS } from "../core/limits/limits.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";
import { type NotRead, readRegularFile } from "./read-regular-file.ts";

/** Reads a finished note or a Word template of at most `limit` bytes. */
export async function readNoteFile(
  file: string,
  limit: number = NOTE_FILE_LIMITS.bytes,
): Promise<Result<Uint8Array>> {
  try {
    const read = await readRegularFile(file, limit);
    return typeof read === "string" ? failure([notRead(read, file, limit)]) : success(read);
  } catch (error) {
    return failure([diskProblem(error, file, "read")]);
  }
}

function notRead(why: NotRead, file: string, limit: number): Problem {
  const place = { file };
  if (why === "too-big") {
    const message = `has more than ${limit / 1_000_000} MB, which is too large for a note`;
    const hint = "make its pictures smaller, or save it as several files";
    return { code: "too-big", severity: "error", message, hint, place };
  }
  const message = "is a folder, pipe or device, not a file";
  return { code: "cannot-read", severity: "error", message, hint: "name a file", place };
}
