import { lstat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { lockFolder } from "../save/folder-lock.ts";
import type { BriefContext } from "./brief-context.ts";
import { draftKey, offeredKey } from "./brief-draft.ts";
import { freeBriefFile } from "./brief-file-name.ts";
import { isLocked } from "./brief-lock.ts";
import { briefInUse, briefProblem, noFreeName, unknownBrief } from "./brief-problems.ts";
import { createFile } from "./create-brief.ts";
import { findBriefFile, release } from "./open-brief.ts";

/** Gives a brief another name, by which its file follows. Nothing is overwritten. */
export async function renameBrief(context: BriefContext, id: string, name: string): Promise<Result<null>> {
  const own = await ownFile(context, id);
  if (!own.ok) return own;
  const file = own.value;
  const folder = dirname(file);
  try {
    const lock = await lockFolder(folder, context.settings, context.settings.patience);
    if (lock === "busy") return failure([folderBusy(folder)]);
    try {
      const target = await freeBriefFile(folder, name, file);
      if (target === undefined) return failure([noFreeName(folder)]);
      if (target === file) return success(null);
      await context.settings.disk.rename(file, target);
      await context.settings.disk.flushFolder(folder);
      context.places.move(id, target);
      return success(null);
    } finally {
      await lock.release();
    }
  } catch (error) {
    return failure([diskProblem(error, file, "write")]);
  }
}

/** Makes another document of the same brief, without its history. Gives the id of the copy. */
export async function duplicateBrief(
  context: BriefContext,
  id: string,
  name: string,
): Promise<Result<string>> {
  const file = context.places.find(id);
  if (file === undefined) return unknownBrief();
  const found = await findBriefFile(context, file);
  if (!found.ok || found.value.type === "older") return found.ok ? unknownBrief() : found;
  const copy = { ...found.value.saved, id: context.newId(), notes: [] };
  const created = await createFile(context, name, copy);
  return created.ok ? success(created.value.saved.id, created.problems) : created;
}

/** Moves a brief to the system's bin, and its drafts with it. */
export async function deleteBrief(
  context: BriefContext,
  id: string,
  moveToBin: (file: string) => Promise<void>,
): Promise<Result<null>> {
  const own = await ownFile(context, id);
  if (!own.ok) return own;
  try {
    await moveToBin(own.value);
  } catch {
    return failure([notBinned(own.value)]);
  }
  await release(context, id);
  context.places.forget(id);
  await context.drafts.drop(draftKey(id));
  await context.drafts.drop(offeredKey(id));
  return success(null);
}

/** The file of a brief that no other process has open. */
async function ownFile(context: BriefContext, id: string): Promise<Result<string>> {
  const file = context.places.find(id);
  if (file === undefined || !(await isThere(file))) return unknownBrief();
  const held = context.held.get(id);
  const isOthers = held ? held.isReadOnly : await isLocked(file, id, context.settings);
  return isOthers ? failure([briefInUse(file)]) : success(file);
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function folderBusy(folder: string): Problem {
  return briefProblem(
    "cannot-write",
    "another program is saving into this folder",
    "try again in a moment",
    folder,
  );
}

function notBinned(file: string): Problem {
  return briefProblem(
    "not-binned",
    "the brief could not be moved to the bin",
    "delete its file by hand",
    file,
  );
}
