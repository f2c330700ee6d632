import { basename, dirname, join } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../../workspace/disk-problem.ts";
import { ignoring, removeIfThere } from "../../workspace/save/disk.ts";
import {
  type FolderLock,
  type LockPlace,
  lockHolder,
  SILENCE,
  takeLock,
} from "../../workspace/save/folder-lock.ts";
import { type GivenSettings, type SaveSettings, saveSettings } from "../../workspace/save/save-settings.ts";
import { makeFolder } from "../../workspace/save-whole.ts";

/** Milliseconds after which the lock of a run that ended on another machine is known to be stale. */
const STALE_LOCK_PATIENCE = SILENCE + 30_000;

/**
 * Takes the lock for making one share of a list into a folder. `onWait` is called before waiting for a run on another
 * machine, or one that cannot be looked up, because it takes time to find out whether that run still exists.
 */
export async function lockRecord(
  record: string,
  onWait: () => void,
  given: GivenSettings = {},
): Promise<Result<FolderLock>> {
  const made = await makeFolder(dirname(record));
  if (!made.ok) return made;
  const settings = saveSettings(given);
  const place = lockPlace(record);
  try {
    let lock = await takeLock(place, settings, 0);
    if (lock === "busy" && (await lockHolder(place, settings))?.state !== "alive") {
      onWait();
      lock = await takeLock(place, settings, STALE_LOCK_PATIENCE);
    }
    if (lock === "busy") return failure([await alreadyRunning(record, place, settings)]);
    await removeClaims(place, settings);
    return success(lock);
  } catch (error) {
    return failure([diskProblem(error, record, "write")]);
  }
}

/** Place of the lock: a hidden file next to the record. */
function lockPlace(record: string): LockPlace {
  const name = `.${basename(record, ".jsonl")}.lock`;
  return { folder: dirname(record), name, claimName: (key) => `${name}-${key}` };
}

/**
 * Removes claims left by runs that were killed while removing a stale lock. Claims to locks that no longer exist have
 * no effect.
 */
async function removeClaims({ folder, name, claimName }: LockPlace, { disk }: SaveSettings): Promise<void> {
  const names = (await disk.names(folder).catch(ignoring("EACCES", "EPERM"))) ?? [];
  const keys = names
    .filter((other) => other.startsWith(`${name}-`))
    .map((other) => other.slice(name.length + 1));
  for (const key of keys.filter((text) => /^[0-9a-f]{16}$/.test(text)))
    await removeIfThere(disk, join(folder, claimName(key))).catch(() => {});
}

async function alreadyRunning(file: string, place: LockPlace, settings: SaveSettings): Promise<Problem> {
  const holder = await lockHolder(place, settings);
  const process = holder === undefined ? "" : ` (process ${holder.process})`;
  return {
    code: "batch-under-way",
    severity: "error",
    message: `another run is making the same share of this list into this folder${process}`,
    hint: "wait until it has ended, or give this run another --shard or --out",
    place: { file },
  };
}
