import { dirname, join } from "node:path";
import { KEPT_FILE_LIMITS } from "../../core/limits/limits.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { ignoring, removeIfThere, stateOf } from "./disk.ts";
import { type LockOwner, parseOwner } from "./owner.ts";
import { type Recovery, recoverSaves } from "./recover-saves.ts";
import { type GivenSettings, type SaveSettings, saveSettings } from "./save-settings.ts";

/** Folder, in Attaché's own folder, with one file for each pending save, which states its process and folder. */
const LIST_FOLDER = "pending-saves";
const NAME = /^[0-9a-f]{12}\.json$/;
/** Milliseconds to wait for one folder: a disconnected share must not delay the start. */
const PATIENCE = 3_000;

/**
 * Lists a save as pending and returns the function that removes it from the list. A list that cannot be written does
 * not prevent the save.
 */
export async function listPending(
  id: string,
  folder: string,
  { disk, ownFolder, owner }: SaveSettings,
): Promise<() => Promise<void>> {
  const nothing = async (): Promise<void> => {};
  // Without such a folder, only the command line is used, whose next save into the folder recovers it.
  if (ownFolder === undefined || !(await stateOf(disk, ownFolder).catch(() => undefined))) return nothing;
  const list = join(ownFolder, LIST_FOLDER);
  const path = join(list, `${id}.json`);
  try {
    await disk.makeFolder(list).catch(ignoring("EEXIST"));
    await disk.create(path, new TextEncoder().encode(JSON.stringify({ folder, ...owner })), 0o600);
  } catch {
    return nothing;
  }
  return () => removeIfThere(disk, path).catch(() => {});
}

/**
 * Recovers interrupted saves in `folders` and in the folders of the list. Called when the program starts. Folders that
 * cannot be reached stay on the list.
 */
export async function recoverPendingSaves(
  folders: readonly string[],
  given: GivenSettings = {},
): Promise<readonly Problem[]> {
  const settings = saveSettings(given);
  const problems: Problem[] = [];
  for (const folder of folders) {
    problems.push(...problemsOf(await recoverSaves(folder, settings)));
  }
  const listed = await pending(settings);
  const recovered = await Promise.all(
    [...new Set(listed.map(({ folder }) => folder))].map((folder) => recoverFolder(folder, listed, settings)),
  );
  return [...problems, ...recovered.flat()];
}

async function recoverFolder(
  folder: string,
  listed: readonly PendingSave[],
  settings: SaveSettings,
): Promise<readonly Problem[]> {
  const work = folder === "" ? NOTHING_LEFT : recoverSaves(folder, settings);
  const recovery = await inTime(work);
  if (recovery?.type !== "done" || !(await isSettled(folder, settings)))
    return recovery ? problemsOf(recovery) : [];
  for (const { path, owner } of listed.filter((save) => save.folder === folder)) {
    // A save whose process still runs removes itself from the list.
    if (owner && settings.stateOfOwner(owner) !== "gone") continue;
    await removeIfThere(settings.disk, path).catch(() => {});
  }
  return recovery.problems;
}

const NOTHING_LEFT: Promise<Recovery> = Promise.resolve({ type: "done", problems: [] });

function problemsOf(recovery: Recovery): readonly Problem[] {
  return recovery.type === "busy" ? [] : recovery.problems;
}

interface PendingSave {
  readonly path: string;
  /** Folder of the save; empty if the entry is incomplete. */
  readonly folder: string;
  readonly owner: LockOwner | undefined;
}

async function pending({ disk, ownFolder }: SaveSettings): Promise<readonly PendingSave[]> {
  if (ownFolder === undefined) return [];
  const list = join(ownFolder, LIST_FOLDER);
  const names = await disk.names(list).catch(() => []);
  const found = [];
  for (const name of names
    .filter((candidate) => NAME.test(candidate))
    .slice(0, KEPT_FILE_LIMITS.pendingSaves)) {
    const path = join(list, name);
    const state = await stateOf(disk, path).catch(() => undefined);
    if (state?.kind !== "file" || state.size > KEPT_FILE_LIMITS.pendingBytes) continue;
    const bytes = await disk.read(path).catch(() => undefined);
    if (bytes) found.push({ path, ...entryIn(new TextDecoder().decode(bytes)) });
  }
  return found;
}

function entryIn(text: string): Pick<PendingSave, "folder" | "owner"> {
  try {
    const value: unknown = JSON.parse(text);
    const folder: unknown = Reflect.get(Object(value), "folder");
    return { folder: typeof folder === "string" ? folder : "", owner: parseOwner(value) };
  } catch {
    return { folder: "", owner: undefined };
  }
}

/** Whether a folder needs no more recovery. A missing folder may be on a disconnected disk, unless its parent exists. */
async function isSettled(folder: string, { disk }: SaveSettings): Promise<boolean> {
  const isThere = (path: string) => stateOf(disk, path).catch(() => undefined);
  return (
    folder === "" || (await isThere(folder)) !== undefined || (await isThere(dirname(folder))) !== undefined
  );
}

async function inTime<Value>(work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
