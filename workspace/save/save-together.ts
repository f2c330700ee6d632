import { dirname, join, relative, resolve, sep } from "node:path";
import { KEPT_FILE_LIMITS } from "../../core/limits/limits.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { ignoring, stateOf } from "./disk.ts";
import { behindLinks, findTarget, realFile, refuse, type SaveTarget, tooManyFiles } from "./find-target.ts";
import { lockFolder } from "./folder-lock.ts";
import { type JournalFile, sha256 } from "./journal.ts";
import { listPending } from "./pending-saves.ts";
import { recoverLocked } from "./recover-saves.ts";
import { newSaveId } from "./save-names.ts";
import { type GivenSettings, type SaveSettings, saveSettings } from "./save-settings.ts";
import { type PlannedFile, writePlan } from "./write-plan.ts";

export interface FileToSave {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Saves several files together: all or none, however the program ends, once `recoverSaves` has run on the folder. Their
 * folders must exist. Warnings name the properties of the earlier files that could not be kept.
 */
export async function saveTogether(
  files: readonly FileToSave[],
  given: GivenSettings = {},
): Promise<Result<null>> {
  const saved = await saveTogetherIf(ALWAYS, files, given);
  return saved.ok ? success(null, saved.problems) : saved;
}

/** Like `saveTogether`, where `condition` holds. */
export async function saveTogetherIf(
  condition: SaveCondition,
  files: readonly FileToSave[],
  given: GivenSettings = {},
): Promise<Result<SaveOutcome>> {
  const [first] = files;
  if (!first) return success("saved");
  try {
    const settings = saveSettings(given);
    const places = await Promise.all(files.map(({ file }) => placeOf(settings, file)));
    const own = dirname(await realFile(settings.disk, resolve(first.file)));
    return await saveInto(commonFolder(places) ?? own, files, settings, condition);
  } catch (error) {
    return failure([diskProblem(error, first.file, "write")]);
  }
}

/** Outcome of a conditional save; "changed" if the condition no longer held and nothing was written. */
export type SaveOutcome = "saved" | "changed";

/**
 * Condition of a save, checked once under the folder's lock, after the files are inspected and before the first is
 * written. Changes that other programs make later are detected before they would be overwritten.
 */
export type SaveCondition = () => Promise<boolean>;

const ALWAYS: SaveCondition = async () => true;

/** Saves files at or below `folder`, making folders that are missing below it. */
export async function saveInto(
  folder: string,
  files: readonly FileToSave[],
  settings: SaveSettings,
  condition: SaveCondition = ALWAYS,
): Promise<Result<SaveOutcome>> {
  const first = files[0]?.file ?? folder;
  if (files.length > KEPT_FILE_LIMITS.journalFiles) return tooManyFiles(first);
  const id = newSaveId();
  const unlist = await listPending(id, folder, settings);
  try {
    const { result, isTidy } = await saveWithLock(id, folder, files, settings, condition);
    // A save that a later start must recover stays on the list.
    if (isTidy) await unlist();
    return result;
  } catch (error) {
    await unlist();
    return failure([diskProblem(error, first, "write")]);
  }
}

interface SaveEnd {
  readonly result: Result<SaveOutcome>;
  /** Whether nothing is left to recover later. */
  readonly isTidy: boolean;
}

async function saveWithLock(
  id: string,
  folder: string,
  files: readonly FileToSave[],
  settings: SaveSettings,
  condition: SaveCondition,
): Promise<SaveEnd> {
  const lock = await lockFolder(folder, settings, settings.patience);
  if (lock === "busy") {
    const hint = "try again in a moment";
    const result = refuse(files[0]?.file ?? folder, "another program is saving into this folder", hint);
    return { result, isTidy: true };
  }
  let end: SaveEnd;
  try {
    end = await saveLocked(id, folder, files, settings, condition);
  } catch (error) {
    const result = failure<SaveOutcome>([diskProblem(error, files[0]?.file ?? folder, "write")]);
    end = { result, isTidy: true };
  }
  const isReleased = await lock.release();
  return { ...end, isTidy: end.isTidy && isReleased };
}

async function saveLocked(
  id: string,
  folder: string,
  files: readonly FileToSave[],
  settings: SaveSettings,
  condition: SaveCondition,
): Promise<SaveEnd> {
  const recovered = await recoverLocked(folder, settings);
  const planned: PlannedFile[] = [];
  const problems: Problem[] = [];
  for (const { file, bytes } of files) {
    const target = await findOne(file, settings);
    if (!target.ok) problems.push(...target.problems);
    else if (!isWithin(folder, target.value.path)) problems.push(...elsewhere(file).problems);
    else planned.push({ target: target.value, bytes, ...journalFile(folder, target.value, bytes) });
  }
  if (problems.length > 0) return { result: failure(problems), isTidy: recovered.isComplete };
  if (!(await condition()))
    return { result: success("changed", recovered.problems), isTidy: recovered.isComplete };
  const folders = await missingFolders(folder, planned, settings);
  const saved = await writePlan(folder, { id, folders, files: planned }, settings);
  const all = [...recovered.problems, ...saved.problems];
  const result = saved.isSaved ? success<SaveOutcome>("saved", all) : failure<SaveOutcome>(all);
  return { result, isTidy: saved.isTidy && recovered.isComplete };
}

async function findOne(file: string, { disk }: SaveSettings): Promise<Result<SaveTarget>> {
  try {
    const found = await findTarget(disk, file);
    if (!found.ok) return found;
    return success({ ...found.value, path: await realFile(disk, found.value.path) });
  } catch (error) {
    return failure([diskProblem(error, file, "write")]);
  }
}

async function placeOf(settings: SaveSettings, file: string): Promise<string> {
  const path = await behindLinks(settings.disk, resolve(file));
  return realFile(settings.disk, path ?? resolve(file));
}

function journalFile(folder: string, target: SaveTarget, bytes: Uint8Array): JournalFile {
  const name = relative(folder, target.path).split(sep).join("/");
  return { name, before: target.hash, after: sha256(bytes) };
}

/** The folder of one of the files that contains all others; undefined if links lead to separate folders. */
function commonFolder(paths: readonly string[]): string | undefined {
  const folders = paths.map((path) => dirname(path));
  return folders.find((folder) => paths.every((path) => isWithin(folder, path)));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
}

function elsewhere(file: string): Result<never> {
  return refuse(
    file,
    "is a link to a folder other than that of the files saved with it",
    "save into that folder, or delete the link",
  );
}

/** Missing folders, outermost first, as paths inside the folder. */
async function missingFolders(
  folder: string,
  files: readonly JournalFile[],
  { disk }: SaveSettings,
): Promise<readonly string[]> {
  const missing = new Set<string>();
  for (const { name } of files) {
    const parts = name.split("/").slice(0, -1);
    for (let count = 1; count <= parts.length; count += 1) {
      const path = parts.slice(0, count).join("/");
      const state = await stateOf(disk, join(folder, path)).catch(ignoring("ENOTDIR"));
      if (!state) missing.add(path);
    }
  }
  return [...missing];
}
