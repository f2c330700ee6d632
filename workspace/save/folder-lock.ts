import { createHash } from "node:crypto";
import { join } from "node:path";
import { errorCode, ignoring, removeIfThere, stateOf } from "./disk.ts";
import { parseOwner } from "./owner.ts";
import { removeInUse } from "./put-in-place.ts";
import { claimName, LOCK_FILE, newSaveId, probeName } from "./save-names.ts";
import type { SaveSettings } from "./save-settings.ts";

/** Milliseconds between two looks at a lock that another process holds. */
const LOOK_AGAIN = 50;
/** A lock without an owner was left by a process that ended while it wrote it, if it stays so for this long. */
const UNWRITTEN = 2_000;
/** After this a lock whose holder cannot be looked up is taken for left behind. */
const DAY = 86_400_000;
/** Milliseconds to wait for another process that takes the same lock away, which takes it a moment. */
const CLAIM_PATIENCE = 1_000;
/** A taker that ends while it takes a lock leaves a lock of its own, and so on. */
const MAXIMUM_DEPTH = 5;

/** Locks that this process holds: one that is not among them was left behind when a disk went away. */
const held = new Set<string>();

export interface FolderLock {
  /** False where the disk is gone and the lock was left behind; whoever comes next takes it away. */
  release(): Promise<boolean>;
}

/**
 * The right to save into a folder, for one process at a time; "busy" when another still has it after `patience`,
 * in milliseconds. Rejects where the folder cannot be written.
 */
export function lockFolder(
  folder: string,
  settings: SaveSettings,
  patience: number,
): Promise<FolderLock | "busy"> {
  return acquire(folder, LOCK_FILE, settings, patience, 0);
}

async function acquire(
  folder: string,
  name: string,
  settings: SaveSettings,
  patience: number,
  depth: number,
): Promise<FolderLock | "busy"> {
  const path = join(folder, name);
  const id = newSaveId();
  let waited = 0;
  let unwritten = 0;
  while (!(await createLock(path, id, settings))) {
    const found = await readLock(path, settings);
    unwritten = found?.text === "" ? unwritten + LOOK_AGAIN : 0;
    if (found && depth < MAXIMUM_DEPTH && (await isLeft(folder, path, found, unwritten, settings))) {
      if (!(await takeAway(folder, path, found.key, settings, depth + 1))) return "busy";
      continue;
    }
    if (waited >= Math.max(patience, found?.text === "" ? UNWRITTEN : 0)) return "busy";
    await settings.delay(LOOK_AGAIN);
    waited += LOOK_AGAIN;
  }
  return lockOf(path, id, settings);
}

/** False where another process is about it. */
async function takeAway(
  folder: string,
  path: string,
  key: string,
  settings: SaveSettings,
  depth: number,
): Promise<boolean> {
  const claim = await acquire(folder, claimName(key), settings, CLAIM_PATIENCE, depth);
  if (claim === "busy") return false;
  try {
    // Nobody but the holder of this claim may remove this lock; it may have been removed before.
    if ((await readLock(path, settings))?.key === key) await removeIfThere(settings.disk, path);
    return true;
  } finally {
    await claim.release();
  }
}

async function createLock(path: string, id: string, settings: SaveSettings): Promise<boolean> {
  held.add(id);
  const text = JSON.stringify({ id, ...settings.owner });
  try {
    await settings.disk.create(path, new TextEncoder().encode(text), 0o644);
    // A process that slept between creating and writing may have lost the lock meanwhile.
    if ((await readLock(path, settings))?.id === id) return true;
    held.delete(id);
    return false;
  } catch (error) {
    held.delete(id);
    if (errorCode(error) === "EEXIST") return false;
    await removeOwn(path, id, settings);
    throw error;
  }
}

/** A disk may report trouble after the lock was written. */
async function removeOwn(path: string, id: string, settings: SaveSettings): Promise<void> {
  const found = await readLock(path, settings).catch(() => undefined);
  if (found?.id === id) await removeIfThere(settings.disk, path).catch(() => {});
}

function lockOf(path: string, id: string, settings: SaveSettings): FolderLock {
  return {
    async release() {
      held.delete(id);
      return removeInUse(path, settings).then(
        () => true,
        () => false,
      );
    },
  };
}

interface FoundLock {
  readonly text: string;
  readonly id: string | undefined;
  /** Tells one lock from the next of the same name. */
  readonly key: string;
}

async function readLock(path: string, { disk }: SaveSettings): Promise<FoundLock | undefined> {
  const state = await stateOf(disk, path);
  const bytes = state && (await disk.read(path).catch(ignoring("ENOENT")));
  if (!state || !bytes) return undefined;
  const text = parsed(bytes) === undefined ? "" : new TextDecoder().decode(bytes);
  const key = createHash("sha256").update(`${state.ino} `).update(bytes).digest("hex").slice(0, 16);
  return { text, id: idIn(text), key };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function idIn(text: string): string | undefined {
  const id: unknown = text === "" ? undefined : Reflect.get(Object(JSON.parse(text)), "id");
  return typeof id === "string" ? id : undefined;
}

async function isLeft(
  folder: string,
  path: string,
  found: FoundLock,
  unwritten: number,
  settings: SaveSettings,
): Promise<boolean> {
  if (found.text === "") return unwritten >= UNWRITTEN;
  const owner = parseOwner(JSON.parse(found.text));
  if (owner && isSame(owner, settings.owner)) return !held.has(found.id ?? "");
  const state = owner ? settings.stateOfOwner(owner) : "unknown";
  return state === "gone" || (state === "unknown" && (await isOld(folder, path, settings)));
}

function isSame(a: SaveSettings["owner"], b: SaveSettings["owner"]): boolean {
  return a.machine === b.machine && a.boot === b.boot && a.process === b.process && a.started === b.started;
}

/**
 * Both times are the disk's own, which for a share is its server's clock. A clock that was set back makes a lock
 * look new or come from the future: it counts as old when it is a day off either way.
 */
async function isOld(folder: string, path: string, { disk }: SaveSettings): Promise<boolean> {
  const probe = join(folder, probeName(newSaveId()));
  try {
    await disk.create(probe, new Uint8Array(), 0o644);
    const [now, then] = [await stateOf(disk, probe), await stateOf(disk, path)];
    return now !== undefined && then !== undefined && Math.abs(now.mtimeMs - then.mtimeMs) > DAY;
  } finally {
    await removeIfThere(disk, probe).catch(() => {});
  }
}
