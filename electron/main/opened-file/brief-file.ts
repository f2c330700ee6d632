import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dossierNamedIn } from "../../../core/brief/named-dossier.ts";
import { SAVED_BRIEF_LIMITS } from "../../../core/limits/limits.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import { problemReply } from "../problem-reply.ts";

/** The dossier that a saved brief names: the name of a folder next to it, or null if it names none. */
export async function dossierNamedBy(file: string): Promise<Result<string | null>> {
  // Without O_NONBLOCK, opening a pipe would block until another program writes to it.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null);
  if (handle === null) {
    return problemReply(
      "brief-unreadable",
      "the saved brief cannot be read",
      "check whether it still exists",
    );
  }
  try {
    return await named(handle);
  } finally {
    await handle.close();
  }
}

async function named(handle: FileHandle): Promise<Result<string | null>> {
  const information = await handle.stat();
  if (!information.isFile()) {
    return problemReply("brief-no-file", "the saved brief is a folder, pipe or device, not a file");
  }
  if (information.size > SAVED_BRIEF_LIMITS.bytes) {
    return problemReply(
      "brief-too-big",
      `the saved brief has more than ${SAVED_BRIEF_LIMITS.bytes / 1_000_000} MB, which is too large for a brief`,
    );
  }
  return success(dossierNamedIn((await handle.readFile()).toString("utf8")));
}
