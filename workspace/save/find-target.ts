import { dirname, join, resolve } from "node:path";
import { KEPT_FILE_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { type Disk, type FileState, stateOf } from "./disk.ts";
import { sha256 } from "./journal.ts";

export interface SaveTarget {
  /** Requested file name, for problems. */
  readonly file: string;
  /** Path of the file itself, with all links followed. */
  readonly path: string;
  /** State of the existing file; undefined if there is none. */
  readonly before: FileState | undefined;
  /** SHA-256 of the existing file; null if there is none. */
  readonly hash: string | null;
}

/** Links in a chain; the limit of Linux. */
const MAX_LINKS = 40;

/** Finds the file to which a name leads, or the reason why nothing can be saved there. */
export async function findTarget(disk: Disk, file: string): Promise<Result<SaveTarget>> {
  const path = await behindLinks(disk, resolve(file));
  if (path === undefined) return refuse(file, "is a link that leads back to itself", "delete the link");
  const before = await stateOf(disk, path);
  if (!before) return success({ file, path, before: undefined, hash: null });
  if (before.kind === "folder") return refuse(file, "is a folder and not a file", "name a file");
  if (before.kind !== "file") {
    return refuse(file, "is a device or a pipe, where no file can be saved", "name an ordinary file");
  }
  // The superuser could write a read-only file, but did not ask for that.
  if ((before.mode & 0o222) === 0) {
    return refuse(file, "is read-only and was left unchanged", "allow writing to it, or choose another name");
  }
  await disk.checkWritable(path);
  return success({ file, path, before, hash: sha256(await disk.read(path)) });
}

/** The path to which a chain of links leads, even if nothing is there; undefined for a cycle of links. */
export async function behindLinks(disk: Disk, file: string): Promise<string | undefined> {
  let path = file;
  for (let count = 0; count <= MAX_LINKS; count += 1) {
    const state = await stateOf(disk, path);
    if (state?.kind !== "link") return path;
    path = resolve(dirname(path), await disk.linkTarget(path));
  }
  return undefined;
}

/** The real path of a file. The last parts of its folder need not exist yet. */
export async function realFile(disk: Disk, path: string): Promise<string> {
  const missing: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    if ((await stateOf(disk, folder)) && missing.length > 0) {
      return join(await disk.realPath(folder), ...missing);
    }
    if (dirname(folder) === folder) return path;
    missing.unshift(folder.slice(dirname(folder).length).replace(/^[\\/]/, ""));
  }
}

export function tooManyFiles(file: string): Result<never> {
  return refuse(file, `one save has at most ${KEPT_FILE_LIMITS.journalFiles} files`, "save fewer files");
}

export function refuse(file: string, message: string, hint: string): Result<never> {
  return failure([{ code: "cannot-write", severity: "error", message, hint, place: { file } }]);
}
