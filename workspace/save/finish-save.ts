import { basename, dirname, extname, join } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { removeIfThere, stateOf } from "./disk.ts";
import { type FilePaths, type Journal, pathsOf } from "./journal.ts";
import { putInPlace } from "./put-in-place.ts";
import { journalPath } from "./save-names.ts";
import type { SaveSettings } from "./save-settings.ts";
import { hashAt, undoSave } from "./undo-save.ts";

/**
 * Completes a committed save after its process ended. If another program has changed one of the files since, the new
 * versions are put next to the files under other names, with a warning.
 */
export async function finishSave(
  folder: string,
  journal: Journal,
  settings: SaveSettings,
): Promise<readonly Problem[]> {
  const { disk } = settings;
  const states = await Promise.all(pathsOf(folder, journal).map((file) => targetState(file, settings)));
  const files = states.filter(({ fresh }) => fresh !== "placed");
  if (files.some(({ at, fresh }) => at !== "after" && fresh === "broken")) {
    await disk.rename(
      journalPath(folder, journal.id, "committed"),
      journalPath(folder, journal.id, "undone"),
    );
    await undoSave(folder, journal, "undone", settings);
    return [lost(folder)];
  }
  const changed = files.some(({ at }) => at === "other");
  const problems: Problem[] = [];
  for (const { file, at } of files) {
    if (at === "after") continue;
    if (!changed) await putInPlace(file.fresh, file.target, settings);
    else problems.push(await putBeside(file, at === "other", settings));
  }
  await removeLeftovers(folder, journal, settings);
  if (changed) return problems;
  return files.some(({ at }) => at === "before") ? [finished(folder)] : [];
}

/** Removes what a complete save no longer needs, the journal last. */
export async function removeLeftovers(
  folder: string,
  journal: Journal,
  { disk }: SaveSettings,
): Promise<void> {
  const files = pathsOf(folder, journal);
  for (const parent of new Set(files.map(({ target }) => dirname(target)))) await disk.flushFolder(parent);
  for (const { fresh, old } of files) {
    await removeIfThere(disk, fresh);
    await removeIfThere(disk, old);
  }
  await removeIfThere(disk, journalPath(folder, journal.id, "committed"));
}

interface TargetState {
  readonly file: FilePaths;
  /** Content of the target: that before the save, the new one, or that of another program. */
  readonly at: "before" | "after" | "other";
  /** State of the file with the new content; `placed` if it is gone because it was moved to the target. */
  readonly fresh: "placed" | "whole" | "broken";
}

async function targetState(file: FilePaths, settings: SaveSettings): Promise<TargetState> {
  const hash = await hashAt(file.target, settings);
  const waiting = await hashAt(file.fresh, settings);
  const fresh = waiting === null ? "placed" : waiting === file.after ? "whole" : "broken";
  if (hash === file.before || hash === null) return { file, at: "before", fresh };
  return { file, at: hash === file.after ? "after" : "other", fresh };
}

async function putBeside(
  { fresh, target }: FilePaths,
  changed: boolean,
  settings: SaveSettings,
): Promise<Problem> {
  const path = await freePath(target, settings);
  await settings.disk.rename(fresh, path);
  const reason = changed
    ? "was changed by another program after a save was interrupted, and was left unchanged"
    : "was to be saved with a file that was changed after the save was interrupted, and was left unchanged";
  return {
    code: "save-conflict",
    severity: "warning",
    message: `${reason}; the version to be saved is now in ${basename(path)}`,
    hint: "keep the one that you want",
    place: { file: target },
  };
}

/** A free path next to the target: `NAME (unsaved).pdf`, or with a number. */
async function freePath(target: string, { disk }: SaveSettings): Promise<string> {
  const extension = extname(target);
  const stem = basename(target, extension);
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? "unsaved" : `unsaved ${number}`;
    const path = join(dirname(target), `${stem} (${mark})${extension}`);
    if (!(await stateOf(disk, path))) return path;
  }
}

function finished(folder: string): Problem {
  return {
    code: "save-finished",
    severity: "information",
    message: "a save into this folder was interrupted and has now been completed",
    place: { file: folder },
  };
}

function lost(folder: string): Problem {
  return {
    code: "save-lost",
    severity: "warning",
    message:
      "a save into this folder was interrupted, and its new files are gone; the earlier files were kept",
    hint: "save again",
    place: { file: folder },
  };
}
