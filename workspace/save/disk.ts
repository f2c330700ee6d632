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
  /** Number of hard links. */
  readonly links: number;
}

/** File system calls of a save, one for each step, so that tests can make any step fail. */
export interface Disk {
  /** State of the entry itself, without following links. */
  state(path: string): Promise<FileState>;
  read(path: string): Promise<Uint8Array>;
  names(folder: string): Promise<readonly string[]>;
  realPath(path: string): Promise<string>;
  linkTarget(path: string): Promise<string>;
  /** Rejects if the person may not write the file. */
  checkWritable(path: string): Promise<void>;
  /** Creates and flushes a file, or leaves none if it cannot be written whole. Rejects with EEXIST if the name is taken. */
  create(path: string, bytes: Uint8Array, mode: number): Promise<void>;
  /** Writes `bytes` again to update the modification time; does nothing if the file contains other bytes. */
  rewrite(path: string, bytes: Uint8Array): Promise<void>;
  setMode(path: string, mode: number): Promise<void>;
  setOwner(path: string, uid: number, gid: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Creates a hard link, which not every file system supports. */
  link(from: string, to: string): Promise<void>;
  /** Copies a file. Rejects with EEXIST if `to` exists. */
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Removes an empty folder. */
  removeFolder(path: string): Promise<void>;
  /** Flushes a folder, so that renames in it survive a power failure, where the system supports it. */
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
    const current = await handle.readFile();
    if (current.equals(bytes)) await handle.write(bytes, 0, bytes.length, 0);
  } finally {
    await handle.close();
  }
}

/** Errors of flushing folders that are ignored: Windows cannot open folders, and some network shares cannot flush them. */
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

/** State of an entry; undefined if there is none. */
export async function stateOf(disk: Disk, path: string): Promise<FileState | undefined> {
  return disk.state(path).catch(ignoring("ENOENT", "ENOTDIR"));
}

export async function removeIfThere(disk: Disk, path: string): Promise<void> {
  await disk.remove(path).catch(ignoring("ENOENT"));
}

/** Creates a handler that ignores errors with these codes and throws others. */
export function ignoring(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (!codes.includes(errorCode(error) ?? "")) throw error;
    return undefined;
  };
}
