import { constants, type Stats } from "node:fs";
import * as fs from "node:fs/promises";

export interface FileState {
  readonly kind: "file" | "folder" | "link" | "other";
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  /** How many names the file has. */
  readonly links: number;
}

/** All that a save asks of the disk, one call for each step, so that tests can make any step fail. */
export interface Disk {
  /** The entry itself, not what a link leads to. */
  state(path: string): Promise<FileState>;
  read(path: string): Promise<Uint8Array>;
  names(folder: string): Promise<readonly string[]>;
  realPath(path: string): Promise<string>;
  linkTarget(path: string): Promise<string>;
  /** Rejects where the person may not write the file. */
  checkWritable(path: string): Promise<void>;
  /** A new file, flushed; none when it cannot be written whole. Rejects with EEXIST where the name is taken. */
  create(path: string, bytes: Uint8Array, mode: number): Promise<void>;
  /** Writes a file's own bytes again, so that it gets the disk's present time; nothing where it holds others. */
  rewrite(path: string, bytes: Uint8Array): Promise<void>;
  setMode(path: string, mode: number): Promise<void>;
  setOwner(path: string, uid: number, gid: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; not every disk has them. */
  link(from: string, to: string): Promise<void>;
  /** Rejects with EEXIST where `to` is taken. */
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Empty folders only. */
  removeFolder(path: string): Promise<void>;
  /** Makes renames in a folder outlast a power cut, where the system can. */
  flushFolder(path: string): Promise<void>;
}

export const NODE_DISK: Disk = {
  state: async (path) => fileState(await fs.lstat(path)),
  read: async (path) => new Uint8Array(await fs.readFile(path)),
  names: (folder) => fs.readdir(folder),
  realPath: (path) => fs.realpath(path),
  linkTarget: (path) => fs.readlink(path),
  checkWritable: (path) => fs.access(path, constants.W_OK),
  create: createFlushed,
  rewrite,
  setMode: (path, mode) => fs.chmod(path, mode),
  setOwner: (path, uid, gid) => fs.chown(path, uid, gid),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  copy: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  remove: (path) => fs.unlink(path),
  makeFolder: (path) => fs.mkdir(path),
  removeFolder: (path) => fs.rmdir(path),
  flushFolder,
};

function fileState(stats: Stats): FileState {
  const { mode, uid, gid, size, mtimeMs, ino, nlink } = stats;
  return { kind: kindOf(stats), mode: mode & 0o7777, uid, gid, size, mtimeMs, ino, links: nlink };
}

function kindOf(stats: Stats): FileState["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSymbolicLink() ? "link" : "other";
}

async function createFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await fs.open(path, "wx", mode);
  try {
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await fs.unlink(path).catch(() => {});
    throw error;
  }
}

async function rewrite(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(path, "r+");
  try {
    const holds = await handle.readFile();
    if (holds.equals(bytes)) await handle.write(bytes, 0, bytes.length, 0);
  } finally {
    await handle.close();
  }
}

/** Windows opens no folders, and some network shares flush none: that is no reason to refuse a save. */
const CANNOT_FLUSH = new Set([
  "EPERM",
  "EACCES",
  "EISDIR",
  "EINVAL",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EBADF",
]);

async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await fs.open(path, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!CANNOT_FLUSH.has(errorCode(error) ?? "")) throw error;
  }
}

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Undefined where there is no such entry. */
export async function stateOf(disk: Disk, path: string): Promise<FileState | undefined> {
  return disk.state(path).catch(ignoring("ENOENT", "ENOTDIR"));
}

export async function removeIfThere(disk: Disk, path: string): Promise<void> {
  await disk.remove(path).catch(ignoring("ENOENT"));
}

/** A handler that turns errors of these codes into undefined. */
export function ignoring(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (!codes.includes(errorCode(error) ?? "")) throw error;
    return undefined;
  };
}
