import { randomBytes } from "node:crypto";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";
import { saveWhole } from "./save-whole.ts";

export interface FolderFile {
  /** Path inside the folder, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files into a folder all together or not at all: into a copy beside it, which then takes its place.
 * Files of the folder that are not named stay as they are.
 */
export async function saveFolderWhole(folder: string, files: readonly FolderFile[]): Promise<Result<null>> {
  const mark = randomBytes(6).toString("hex");
  const waiting = join(dirname(folder), `.${basename(folder)}.${mark}.part`);
  const old = join(dirname(folder), `.${basename(folder)}.${mark}.old`);
  try {
    await mkdir(dirname(folder), { recursive: true });
    const replaces = await copyIfThere(folder, waiting);
    for (const file of files) {
      const path = join(waiting, file.name);
      await mkdir(dirname(path), { recursive: true });
      const saved = await saveWhole(path, file.bytes);
      if (!saved.ok) {
        await rm(waiting, { recursive: true, force: true });
        return saved;
      }
    }
    if (replaces) await rename(folder, old);
    await rename(waiting, folder);
    await rm(old, { recursive: true, force: true });
    return success(null);
  } catch (error) {
    await rm(waiting, { recursive: true, force: true }).catch(() => {});
    await rename(old, folder).catch(() => {});
    return failure([diskProblem(error, folder, "write")]);
  }
}

async function copyIfThere(folder: string, to: string): Promise<boolean> {
  try {
    await cp(folder, to, { recursive: true });
    return true;
  } catch (error) {
    if (diskProblem(error, folder, "read").message.includes("ENOENT")) {
      await mkdir(to, { recursive: true });
      return false;
    }
    throw error;
  }
}
