import { dirname, join, relative, sep } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { diskProblem } from "../disk-problem.ts";
import { ignoring, removeIfThere, stateOf } from "./disk.ts";
import { finishSave } from "./finish-save.ts";
import { lockFolder } from "./folder-lock.ts";
import { type Journal, parseJournal } from "./journal.ts";
import { isTemporaryFile, journalIn, journalPath, LOCK_FILE } from "./save-names.ts";
import { type GivenSettings, type SaveSettings, saveSettings } from "./save-settings.ts";
import { undoSave } from "./undo-save.ts";

/** Outcome of a recovery; "busy" if another process is saving into the folder, which is no problem. */
export type Recovery =
  | { readonly type: "done"; readonly problems: readonly Problem[] }
  | { readonly type: "busy" }
  | { readonly type: "failed"; readonly problems: readonly Problem[] };

/**
 * Finishes or undoes interrupted saves into a folder, and removes their temporary files. Writes nothing if there are
 * none.
 */
export async function recoverSaves(folder: string, given: GivenSettings = {}): Promise<Recovery> {
  const settings = saveSettings(given);
  try {
    const names = await settings.disk.names(folder).catch(ignoring("ENOENT", "ENOTDIR"));
    if (!names?.some(isTemporaryFile)) return { type: "done", problems: [] };
    const lock = await lockFolder(folder, settings, 0);
    if (lock === "busy") return { type: "busy" };
    try {
      const { isComplete, problems } = await recoverLocked(folder, settings);
      return { type: isComplete ? "done" : "failed", problems };
    } finally {
      await lock.release();
    }
  } catch (error) {
    return { type: "failed", problems: [diskProblem(error, folder, "write")] };
  }
}

/** Recovers saves for the holder of the folder's lock: all other files of saves belong to processes that have ended. */
export async function recoverLocked(
  folder: string,
  settings: SaveSettings,
): Promise<{ readonly isComplete: boolean; readonly problems: readonly Problem[] }> {
  const names = (await settings.disk.names(folder)).filter(isTemporaryFile).sort();
  if (names.every((name) => name === LOCK_FILE)) return { isComplete: true, problems: [] };
  const problems: Problem[] = [];
  const waiting: string[] = [];
  for (const name of names) {
    const found = journalIn(name);
    if (!found) continue;
    try {
      problems.push(...(await recoverOne(folder, found, settings)));
    } catch (error) {
      waiting.push(found.id);
      problems.push(notRecovered(error, join(folder, name)));
    }
  }
  const rest = (await settings.disk.names(folder)).filter(
    (name) => isTemporaryFile(name) && name !== LOCK_FILE && !waiting.some((id) => name.includes(id)),
  );
  // Files that belong to another person may be removable only by them.
  for (const name of rest) await removeIfThere(settings.disk, join(folder, name)).catch(() => {});
  return { isComplete: waiting.length === 0, problems };
}

/** Problem of another person's files or a failing disk. The next start tries again; new saves do not wait for it. */
function notRecovered(error: unknown, file: string): Problem {
  const { message } = diskProblem(error, file, "write");
  return {
    code: "save-not-recovered",
    severity: "warning",
    message: `is left from an interrupted save that could not be recovered: ${message}`,
    hint: "the person who made that save should start Attaché once",
    place: { file },
  };
}

async function recoverOne(
  folder: string,
  { id, state }: NonNullable<ReturnType<typeof journalIn>>,
  settings: SaveSettings,
): Promise<readonly Problem[]> {
  const path = journalPath(folder, id, state);
  const found = await stateOf(settings.disk, path);
  if (!found) return [];
  const journal = found.kind === "file" ? parseJournal(id, await settings.disk.read(path)) : undefined;
  if (!journal || !(await staysInside(folder, journal, settings))) {
    // The journal is written before anything else, so an incomplete one has nothing to undo.
    await removeIfThere(settings.disk, path).catch(() => {});
    return [];
  }
  if (state === "committed") return finishSave(folder, journal, settings);
  await undoSave(folder, journal, state, settings);
  return [undone(folder)];
}

/** Whether all files of a journal are inside the folder; links among its folders may lead out of it. */
async function staysInside(folder: string, { files }: Journal, { disk }: SaveSettings): Promise<boolean> {
  const root = await disk.realPath(folder);
  for (const parent of new Set(files.map(({ name }) => dirname(join(folder, ...name.split("/")))))) {
    const real = await disk.realPath(parent).catch(ignoring("ENOENT"));
    const way = real === undefined ? "" : relative(root, real);
    if (way === ".." || way.startsWith(`..${sep}`)) return false;
  }
  return true;
}

function undone(folder: string): Problem {
  return {
    code: "save-undone",
    severity: "information",
    message: "a save into this folder was interrupted before it was complete; the earlier files were kept",
    place: { file: folder },
  };
}
