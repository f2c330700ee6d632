import { mkdir } from "node:fs/promises";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";
import type { GivenSettings } from "./save/save-settings.ts";
import { saveTogether } from "./save/save-together.ts";

/** Writes a file whole or not at all: after a crash, it has either its old or its new content. */
export function saveWhole(
  file: string,
  bytes: Uint8Array,
  settings: GivenSettings = {},
): Promise<Result<null>> {
  return saveTogether([{ file, bytes }], settings);
}

/** Makes a folder and its missing parent folders. */
export async function makeFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true });
    return success(null);
  } catch (error) {
    return failure([diskProblem(error, folder, "write")]);
  }
}
