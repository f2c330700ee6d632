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

/** Milliseconds in which a run that was ended on another machine, and left its lock, is known to be silent. */
const LONG_ENOUGH = SILENCE + 30_000;

/**
 * The right to make one share of a list into a folder, for one run at a time. `tellWaiting` is called where a run on
 * another machine, or one that cannot be looked up, has it: whether that run lives is seen only after a while.
 */
export async function lockRecord(
  record: string,
  tellWaiting: () => void,
  given: GivenSettings = {},
): Promise<Result<FolderLock>> {
  const made = await makeFolder(dirname(record));
  if (!made.ok) return made;
  const settings = saveSettings(given);
  const place = lockPlace(record);
  try {
    let lock = await takeLock(place, settings, 0);
    if (lock === "busy" && (await lockHolder(place, settings))?.state !== "alive") {
      tellWaiting();
      lock = await takeLock(place, settings, LONG_ENOUGH);
    }
    if (lock === "busy") return failure([await underWay(record, place, settings)]);
    await sweepClaims(place, settings);
    return success(lock);
  } catch (error) {
    return failure([diskProblem(error, record, "write")]);
  }
}

/** Hidden, and beside the record. */
function lockPlace(record: string): LockPlace {
  const name = `.${basename(record, ".jsonl")}.lock`;
  return { folder: dirname(record), name, claimName: (key) => `${name}-${key}` };
}

/** A run that is killed while it takes over a dead run's lock leaves its claim. Claims to locks that no longer exist have no effect. */
async function sweepClaims({ folder, name, claimName }: LockPlace, { disk }: SaveSettings): Promise<void> {
  const names = (await disk.names(folder).catch(ignoring("EACCES", "EPERM"))) ?? [];
  const keys = names
    .filter((other) => other.startsWith(`${name}-`))
    .map((other) => other.slice(name.length + 1));
  for (const key of keys.filter((text) => /^[0-9a-f]{16}$/.test(text)))
    await removeIfThere(disk, join(folder, claimName(key))).catch(() => {});
}

async function underWay(file: string, place: LockPlace, settings: SaveSettings): Promise<Problem> {
  const holder = await lockHolder(place, settings);
  const process = holder === undefined ? "" : ` (process ${holder.process})`;
  return {
    code: "batch-under-way",
    severity: "error",
    message: `another run makes the same share of this list into this folder${process}`,
    hint: "wait until it has ended, or give this run another --shard or --out",
    place: { file },
  };
}
