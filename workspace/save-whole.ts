import { randomBytes } from "node:crypto";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed over it. A
 * crash leaves the old file or the new one, never a half.
 */
export function saveWhole(file: string, bytes: Uint8Array): Promise<Result<null>> {
  return saveTogether([{ file, bytes }]);
}

export interface FileToSave {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Saves several files as one: all are written beside their places first, then put there. When one cannot be
 * put, those before it are taken back.
 */
export async function saveTogether(files: readonly FileToSave[]): Promise<Result<null>> {
  const mark = randomBytes(6).toString("hex");
  const beside = (file: string, kind: string): string =>
    join(dirname(file), `.${basename(file)}.${mark}.${kind}`);
  const placed: string[] = [];
  let current = "";
  try {
    for (const { file, bytes } of files) {
      current = file;
      await writeFlushed(beside(file, "part"), bytes);
    }
    for (const { file } of files) {
      current = file;
      if (files.length > 1) await copyFile(file, beside(file, "old")).catch(ignoreMissing);
      await rename(beside(file, "part"), file);
      placed.push(file);
    }
    return success(null);
  } catch (error) {
    for (const file of placed) {
      await rename(beside(file, "old"), file).catch(() => rm(file, { force: true }));
    }
    return failure([diskProblem(error, current, "write")]);
  } finally {
    for (const { file } of files) {
      await rm(beside(file, "part"), { force: true }).catch(() => {});
      await rm(beside(file, "old"), { force: true }).catch(() => {});
    }
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoreMissing(error: unknown): void {
  const missing = typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
  if (!missing) throw error;
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
