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
 * Writes files into a folder all together or not at all; a new folder appears with all of them or not at all. The
 * journal lies in the folder around it, where `recoverSaves` is to look. Files that are not named stay as they are.
 */
export async function saveFolderWhole(
  folder: string,
  files: readonly FolderFile[],
  given: GivenSettings = {},
): Promise<Result<null>> {
  const saved = await saveFolderIf(folder, files, async () => true, given);
  return saved.ok ? success(null, saved.problems) : saved;
}

/** As `saveFolderWhole`, as long as a condition holds, such as that the folder is as it was when it was read. */
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
