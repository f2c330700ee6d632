import { dirname } from "node:path";
import { diskProblem } from "../disk-problem.ts";
import { type FolderLock, type LockPlace, lockHolder, takeLock } from "../save/folder-lock.ts";
import type { SaveSettings } from "../save/save-settings.ts";

/**
 * The right to write one brief: a file beside it with the machine and process that have it open. It has the brief's id
 * in its name, so that it stays when the brief is renamed.
 */
export function briefLockPlace(file: string, id: string): LockPlace {
  return {
    folder: dirname(file),
    name: `.attache-open-${id}.lock`,
    claimName: (key) => `.attache-open-claim-${key}`,
  };
}

/**
 * "busy" where another process has it; a lock that a dead process left is taken over. Undefined where no lock can be
 * written, as on a full disk: then the brief cannot be written either, and each save says so.
 */
export async function lockBrief(
  file: string,
  id: string,
  settings: SaveSettings,
): Promise<FolderLock | "busy" | undefined> {
  try {
    return await takeLock(briefLockPlace(file, id), settings, 0);
  } catch (error) {
    diskProblem(error, file, "write");
    return undefined;
  }
}

/** Whether another process has the brief open, as far as can be told. */
export async function isLocked(file: string, id: string, settings: SaveSettings): Promise<boolean> {
  const holder = await lockHolder(briefLockPlace(file, id), settings).catch(() => undefined);
  return holder !== undefined && holder.state !== "gone";
}
