import { createHash } from "node:crypto";
import { join } from "node:path";
import { errorCode, ignoring, removeIfThere, stateOf } from "./disk.ts";
import { type OwnerState, parseOwner } from "./owner.ts";
import { removeInUse } from "./put-in-place.ts";
import { claimName, LOCK_FILE, newSaveId, probeName } from "./save-names.ts";
import type { SaveSettings } from "./save-settings.ts";

/** Milliseconds between two looks at a lock that another process holds. */
const LOOK_AGAIN = 50;
/** A lock without an owner was left by a process that ended while it wrote it, if it stays so for this long. */
const UNWRITTEN = 2_000;
/** Milliseconds after which a holder shows again that it lives. */
const SIGN_OF_LIFE = 15_000;
/** A lock whose holder cannot be looked up, and has shown no sign of life for this long, is taken for left behind. */
export const SILENCE = 120_000;
/** A lock may come from the future where a clock was set back; its holder would have given it today's time long ago. */
const DAY = 86_400_000;
/** Looks at a lock of another machine after which its age is asked for again, which writes a file. */
const LOOKS_PER_AGE = 20;
/** Milliseconds to wait for another process that takes the same lock away, which takes it a moment. */
const CLAIM_PATIENCE = 1_000;
/** Longest wait for a lock, in milliseconds, while it passes from holder to holder: half an hour. */
const WHOLE_PATIENCE = 1_800_000;
/** A taker that ends while it takes a lock leaves a lock of its own, and so on. */
const MAXIMUM_DEPTH = 5;

/** Locks that this process holds: one that is not among them was left behind when a disk went away. */
const held = new Set<string>();

export interface FolderLock {
  /** False where the disk is gone and the lock was left behind; the next process removes it. */
  release(): Promise<boolean>;
}

/** Where a lock lies, and the name of the claim under which a dead one of this name is taken away. */
export interface LockPlace {
  readonly folder: string;
  readonly name: string;
  claimName(key: string): string;
}

/**
 * The right to save into a folder, for one process at a time; "busy" when one and the same save still has it after
 * `patience`, in milliseconds. Rejects where the folder cannot be written.
 */
export function lockFolder(
  folder: string,
  settings: SaveSettings,
  patience: number,
): Promise<FolderLock | "busy"> {
  return takeLock({ folder, name: LOCK_FILE, claimName }, settings, patience);
}

/** As `lockFolder`, for any lock. */
export function takeLock(
  place: LockPlace,
  settings: SaveSettings,
  patience: number,
): Promise<FolderLock | "busy"> {
  return acquire(place, settings, patience, 0);
}

/** The process that has a lock, and whether it runs; undefined where the lock is free or cannot be read. */
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
  let watch: Watch = { holder: undefined, looks: 0, unwritten: 0 };
  let waited = 0;
  while (!(await createLock(path, id, settings))) {
    const found = await readLock(path, settings);
    watch = lookAt(found, watch);
    const mayTake = found !== undefined && depth < MAXIMUM_DEPTH;
    if (mayTake && (await isLeft(place.folder, path, found, watch, settings))) {
      if (await takeAway(place, found.key, settings, depth + 1)) continue;
    }
    const enough = found?.text === "" ? Math.max(patience, UNWRITTEN) : patience;
    if (watch.looks * LOOK_AGAIN > enough || waited >= WHOLE_PATIENCE) return "busy";
    await settings.delay(LOOK_AGAIN);
    waited += LOOK_AGAIN;
  }
  return lockOf(path, id, settings);
}

/** What a waiting process has seen of a lock. */
interface Watch {
  /** The lock's key; undefined when it was gone. */
  readonly holder: string | undefined;
  /** How often this holder was met. */
  readonly looks: number;
  /** Milliseconds for which the lock has had no owner. */
  readonly unwritten: number;
}

/** Each save that comes in between has its own time: only one holder that keeps the lock too long is given up on. */
function lookAt(found: FoundLock | undefined, { holder, looks, unwritten }: Watch): Watch {
  return {
    holder: found?.key,
    looks: found?.key === holder ? looks + 1 : 1,
    unwritten: found?.text === "" ? unwritten + LOOK_AGAIN : 0,
  };
}

/** False where another process is about it. */
async function takeAway(
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
    // Nobody but the holder of this claim may remove this lock; it may have been removed before.
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

function lockBytes(id: string, { owner }: SaveSettings): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ id, ...owner }));
}

function lockOf(path: string, id: string, settings: SaveSettings): FolderLock {
  const bytes = lockBytes(id, settings);
  let beat: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beat = beat.then(() => settings.disk.rewrite(path, bytes)).catch(() => {});
  }, SIGN_OF_LIFE);
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
  { unwritten, looks }: Watch,
  settings: SaveSettings,
): Promise<boolean> {
  if (found.text === "") return unwritten >= UNWRITTEN;
  const owner = parseOwner(JSON.parse(found.text));
  if (owner && isSame(owner, settings.owner)) return !held.has(found.id ?? "");
  const state = owner ? settings.stateOfOwner(owner) : "unknown";
  if (state !== "unknown") return state === "gone";
  return looks % LOOKS_PER_AGE === 1 && isSilent(folder, path, settings);
}

function isSame(a: SaveSettings["owner"], b: SaveSettings["owner"]): boolean {
  return a.machine === b.machine && a.boot === b.boot && a.process === b.process && a.started === b.started;
}

/**
 * Both times are the disk's own, which for a share is its server's clock. A clock that was set back makes a lock
 * come from the future: its holder, if it lives, soon gives it the time that the clock shows now.
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
