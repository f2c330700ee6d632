import { join } from "node:path";
import { ignoring, removeIfThere, stateOf } from "./disk.ts";
import { type FilePaths, type Journal, pathsOf, sha256 } from "./journal.ts";
import { putInPlace } from "./put-in-place.ts";
import { journalPath } from "./save-names.ts";
import type { SaveSettings } from "./save-settings.ts";

/** Undoes a save. One in state `begun` has replaced nothing yet. Files that another program has changed are kept. */
export async function undoSave(
  folder: string,
  journal: Journal,
  state: "begun" | "undone",
  settings: SaveSettings,
): Promise<void> {
  const { disk } = settings;
  const files = pathsOf(folder, journal);
  if (state === "undone") for (const file of files) await restore(file, settings);
  for (const { fresh, old } of files) {
    await removeIfExists(fresh, settings);
    await removeIfExists(old, settings);
  }
  for (const name of [...journal.folders].reverse()) {
    await disk
      .removeFolder(join(folder, ...name.split("/")))
      .catch(ignoring("ENOENT", "ENOTEMPTY", "EEXIST"));
  }
  await removeIfThere(disk, journalPath(folder, journal.id, state));
}

async function restore({ target, old, before, after }: FilePaths, settings: SaveSettings): Promise<void> {
  if (before === after || (await hashAt(target, settings)) !== after) return;
  if (before === null) await settings.disk.remove(target);
  else if (await stateOf(settings.disk, old)) await putInPlace(old, target, settings);
}

/** Removes a temporary file, whose folder may not exist if the save was still to make it. */
async function removeIfExists(path: string, { disk }: SaveSettings): Promise<void> {
  await disk.remove(path).catch(ignoring("ENOENT", "ENOTDIR"));
}

/** SHA-256 of a file; null if there is none, undefined for a folder, link or device. */
export async function hashAt(path: string, { disk }: SaveSettings): Promise<string | null | undefined> {
  const state = await stateOf(disk, path);
  if (!state) return null;
  return state.kind === "file" ? sha256(await disk.read(path)) : undefined;
}
