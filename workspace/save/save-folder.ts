import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { type GivenSettings, saveSettings } from "./save-settings.ts";
import { type SaveCondition, type SaveOutcome, saveInto } from "./save-together.ts";

export interface FolderFile {
  /** Path inside the folder, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files into a folder, or none; a new folder appears with all of them or not at all. The journal is in the
 * parent folder, on which `recoverSaves` must be called. Other files in the folder are kept.
 */
export async function saveFolderWhole(
  folder: string,
  files: readonly FolderFile[],
  given: GivenSettings = {},
): Promise<Result<null>> {
  const saved = await saveFolderIf(folder, files, async () => true, given);
  return saved.ok ? success(null, saved.problems) : saved;
}

/** Saves as `saveFolderWhole` does if a condition holds, such as that the folder is unchanged since it was read. */
export async function saveFolderIf(
  folder: string,
  files: readonly FolderFile[],
  condition: SaveCondition,
  given: GivenSettings = {},
): Promise<Result<SaveOutcome>> {
  const settings = saveSettings(given);
  try {
    await mkdir(dirname(folder), { recursive: true });
    const real = join(await settings.disk.realPath(dirname(folder)), basename(folder));
    const whole = files.map(({ name, bytes }) => ({ file: join(real, ...name.split("/")), bytes }));
    return await saveInto(dirname(real), whole, settings, condition);
  } catch (error) {
    return failure([diskProblem(error, folder, "write")]);
  }
}
