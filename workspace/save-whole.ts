import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed over it. A
 * crash leaves the old file or the new one, never a half.
 */
export async function saveWhole(file: string, bytes: Uint8Array): Promise<Result<null>> {
  const waiting = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const handle = await open(waiting, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(waiting, file);
    return success(null);
  } catch (error) {
    await rm(waiting, { force: true }).catch(() => {});
    return failure([diskProblem(error, file, "write")]);
  }
}

/** Makes a folder with all that is missing above it. */
export async function makeFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true });
    return success(null);
  } catch (error) {
    return failure([diskProblem(error, folder, "write")]);
  }
}
