import { createHash } from "node:crypto";
import { join } from "node:path";
import { errorCode, ignoring, removeIfThere, stateOf } from "./disk.ts";
import { type OwnerState, parseOwner } from "./owner.ts";
import { removeInUse } from "./put-in-place.ts";
import { claimName, LOCK_FILE, newSaveId, probeName } from "./save-names.ts";
import type { SaveSettings } from "./save-settings.ts";

/** Milliseconds between two checks of a lock that another process holds. */
const CHECK_INTERVAL = 50;
/** Milliseconds after which a lock without an owner is stale: its process ended while writing it. */
const UNWRITTEN = 2_000;
/** Milliseconds between two heartbeats of a holder. */
const HEARTBEAT = 15_000;
/** Milliseconds without a heartbeat after which a lock is stale if its holder cannot be looked up. */
export const SILENCE = 120_000;
/**
 * Milliseconds by which a stale lock may lie in the future, because a clock was set back; a live holder would have
 * updated its time.
 */
const DAY = 86_400_000;
/** Checks of a lock of another machine between two checks of its age, each of which writes a file. */
const CHECKS_PER_AGE = 20;
/** Milliseconds to wait for another process that removes the same stale lock. */
const CLAIM_PATIENCE = 1_000;
/** Longest wait for a lock that passes from holder to holder, in milliseconds: half an hour. */
const PATIENCE_IN_ALL = 1_800_000;
/** Depth of claims: a process that ends while it removes a lock leaves a stale claim, and so on. */
const MAX_DEPTH = 5;

/**
 * Ids of the locks that this process holds. Another lock of this process is stale: it was left when a disk was
 * disconnected.
 */
const held = new Set<string>();

export interface FolderLock {
  /** False if the disk is gone and the lock is left behind, which the next process removes. */
  release(): Promise<boolean>;
}

/** Folder and name of a lock, and the name of the claim under which a stale lock is removed. */
export interface LockPlace {
  readonly folder: string;
  readonly name: string;
  claimName(key: string): string;
}

/**
 * Takes the lock for saving into a folder; "busy" if the same save still holds it after `patience` milliseconds. Rejects
 * if the folder cannot be written.
 */
export function lockFolder(
  folder: string,
  settings: SaveSettings,
  patience: number,
): Promise<FolderLock | "busy"> {
  return takeLock({ folder, name: LOCK_FILE, claimName }, settings, patience);
}

/** Takes any lock, as `lockFolder` does. */
export function takeLock(
  place: LockPlace,
  settings: SaveSettings,
  patience: number,
): Promise<FolderLock | "busy"> {
  return acquire(place, settings, patience, 0);
}

/** The process that holds a lock, and its state; undefined if the lock is free or unreadable. */
export async function lockHolder(
  { folder, name }: LockPlace,
  settings: SaveSettings,
): Promise<{ readonly process: number; readonly state: OwnerState } | undefined> {
  const found = await readLock(join(folder, name), settings);
  const owner = found && found.text !== "" ? parseOwner(JSON.parse(found.text)) : undefined;
  if (!owner) return undefined;
  const state = isSame(owner, settings.owner) ? "alive" : settings.stateOfOwner(owner);
  return { process: owner.process, state };
}

async function acquire(
  place: LockPlace,
  settings: SaveSettings,
  patience: number,
  depth: number,
): Promise<FolderLock | "busy"> {
  const path = join(place.folder, place.name);
  const id = newSaveId();
  let watch: Watch = { holder: undefined, checks: 0, unwritten: 0 };
  let waited = 0;
  while (!(await createLock(path, id, settings))) {
    const found = await readLock(path, settings);
    watch = observe(found, watch);
    const mayTake = found !== undefined && depth < MAX_DEPTH;
    if (mayTake && (await isStale(place.folder, path, found, watch, settings))) {
      if (await removeStale(place, found.key, settings, depth + 1)) continue;
    }
    const enough = found?.text === "" ? Math.max(patience, UNWRITTEN) : patience;
    if (watch.checks * CHECK_INTERVAL > enough || waited >= PATIENCE_IN_ALL) return "busy";
    await settings.delay(CHECK_INTERVAL);
    waited += CHECK_INTERVAL;
  }
  return lockOf(path, id, settings);
}

/** Observations of a waiting process about a lock. */
interface Watch {
  /** Key of the lock; undefined if it was free. */
  readonly holder: string | undefined;
  /** Number of checks that found this holder. */
  readonly checks: number;
  /** Milliseconds for which the lock has been without an owner. */
  readonly unwritten: number;
}

/** Updates the observations. A new holder gets the full time: only one that keeps the lock too long counts as busy. */
function observe(found: FoundLock | undefined, { holder, checks, unwritten }: Watch): Watch {
  return {
    holder: found?.key,
    checks: found?.key === holder ? checks + 1 : 1,
    unwritten: found?.text === "" ? unwritten + CHECK_INTERVAL : 0,
  };
}

/** Removes a stale lock; false if another process is doing so. */
async function removeStale(
  { folder, name, claimName: nameOf }: LockPlace,
  key: string,
  settings: SaveSettings,
  depth: number,
): Promise<boolean> {
  const path = join(folder, name);
  const claimPlace = { folder, name: nameOf(key), claimName: nameOf };
  const claim = await acquire(claimPlace, settings, CLAIM_PATIENCE, depth);
  if (claim === "busy") return false;
  try {
    // Only the holder of this claim may remove the lock, but an earlier holder may have removed it.
    if ((await readLock(path, settings))?.key === key) await removeIfThere(settings.disk, path);
    return true;
  } finally {
    await claim.release();
  }
}

async function createLock(path: string, id: string, settings: SaveSettings): Promise<boolean> {
  held.add(id);
  try {
    await settings.disk.create(path, lockBytes(id, settings), 0o644);
    // A process that was suspended between creating and writing may have lost the lock since.
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

/** Removes our lock after an error, which a disk may report although the lock was written. */
async function removeOwn(path: string, id: string, settings: SaveSettings): Promise<void> {
  const found = await readLock(path, settings).catch(() => undefined);
  if (found?.id === id) await removeIfThere(settings.disk, path).catch(() => {});
}

function lockBytes(id: string, { owner }: SaveSettings): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ id, ...owner }));
}

function lockOf(path: string, id: string, settings: SaveSettings): FolderLock {
  const bytes = lockBytes(id, settings);
  let beat: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beat = beat.then(() => settings.disk.rewrite(path, bytes)).catch(() => {});
  }, HEARTBEAT);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await beat;
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
  /** Distinguishes a lock from a later one of the same name. */
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

async function isStale(
  folder: string,
  path: string,
  found: FoundLock,
  { unwritten, checks }: Watch,
  settings: SaveSettings,
): Promise<boolean> {
  if (found.text === "") return unwritten >= UNWRITTEN;
  const owner = parseOwner(JSON.parse(found.text));
  if (owner && isSame(owner, settings.owner)) return !held.has(found.id ?? "");
  const state = owner ? settings.stateOfOwner(owner) : "unknown";
  if (state !== "unknown") return state === "gone";
  return checks % CHECKS_PER_AGE === 1 && isSilent(folder, path, settings);
}

function isSame(a: SaveSettings["owner"], b: SaveSettings["owner"]): boolean {
  return a.machine === b.machine && a.boot === b.boot && a.process === b.process && a.started === b.started;
}

/**
 * Whether a lock is without heartbeats. Both times are those of the disk, for a share the clock of its server. If a clock
 * was set back, the lock is in the future until the next heartbeat of a live holder.
 */
async function isSilent(folder: string, path: string, { disk }: SaveSettings): Promise<boolean> {
  const probe = join(folder, probeName(newSaveId()));
  try {
    await disk.create(probe, new Uint8Array(), 0o644);
    const [now, then] = [await stateOf(disk, probe), await stateOf(disk, path)];
    if (now === undefined || then === undefined) return false;
    return now.mtimeMs - then.mtimeMs > SILENCE || then.mtimeMs - now.mtimeMs > DAY;
  } finally {
    await removeIfThere(disk, probe).catch(() => {});
  }
}
