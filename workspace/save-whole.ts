import { mkdir } from "node:fs/promises";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";
import type { GivenSettings } from "./save/save-settings.ts";
import { saveTogether } from "./save/save-together.ts";

/** Writes a file whole or not at all: a crash leaves the old file or the new one, never a half. */
export function saveWhole(
  file: string,
  bytes: Uint8Array,
  settings: GivenSettings = {},
): Promise<Result<null>> {
  return saveTogether([{ file, bytes }], settings);
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
