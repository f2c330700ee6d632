import { shell } from "electron";
import { type Result, success } from "../../core/problem/result.ts";
import { problemReply } from "./problem-reply.ts";

/** What the system may be asked to open: neither format is run as a program, and a .docx holds no macros. */
const NOTE_FILE = /\.(pdf|docx)$/i;

/** Opens a note with the system's own program for it. */
export async function openFile(file: string): Promise<Result<null>> {
  if (!NOTE_FILE.test(file)) return problemReply("not-a-note", "only notes are opened from here");
  const fault = await shell.openPath(file);
  if (fault === "") return success(null);
  return problemReply(
    "not-opened",
    "the system has no program that opens this file",
    "open it from another program, or show it in its folder",
  );
}
