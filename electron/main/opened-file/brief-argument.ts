import { posix, win32 } from "node:path";
import { SAVED_BRIEF_LIMITS } from "../../../core/limits/limits.ts";
import { readCommandLine } from "../security/command-line-words.ts";

/** A file that the system asks us to open: a file of this computer, or one that is refused, with the reason. */
export type OpenedFile =
  | { readonly type: "file"; readonly file: string }
  | { readonly type: "refused"; readonly reason: "remote" | "unreadable-name" };

const BRIEF_EXTENSION = /\.attachebrief$/i;

/** The first saved brief among command-line arguments; relative paths are resolved against `folder`. */
export function briefInWords(
  words: readonly string[],
  folder: string,
  platform: NodeJS.Platform,
): OpenedFile | null {
  for (const word of readCommandLine(words, platform).words) {
    const given = briefNamed(word, folder, platform);
    if (given) return given;
  }
  return null;
}

/** The saved brief that an argument names, as a path or, on Linux desktops, a `file:` URL (RFC 8089); otherwise null. */
export function briefNamed(word: string, folder: string, platform: NodeJS.Platform): OpenedFile | null {
  const isAddress = /^file:/i.test(word);
  const path = isAddress ? pathOfAddress(word, platform) : word;
  if (path === null) return BRIEF_EXTENSION.test(word) ? UNREADABLE : null;
  if (!BRIEF_EXTENSION.test(path)) return null;
  if (path.length > SAVED_BRIEF_LIMITS.path || /\p{Cc}|\p{Cs}/u.test(path)) return UNREADABLE;
  if (isRemote(path, isAddress, platform)) return { type: "refused", reason: "remote" };
  if (platform !== "win32") return { type: "file", file: posix.resolve(folder, path) };
  const file = win32.resolve(folder, path);
  if (isRemote(file, false, platform)) return { type: "refused", reason: "remote" };
  // A second colon denotes an alternate data stream (NTFS).
  return file.lastIndexOf(":") > 1 ? UNREADABLE : { type: "file", file };
}

const UNREADABLE: OpenedFile = { type: "refused", reason: "unreadable-name" };

/** Path of a `file:` URL; null if it is not plainly a file. A host becomes the beginning of a UNC path. */
function pathOfAddress(address: string, platform: NodeJS.Platform): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname, search, hash } = new URL(address);
  // A path with an encoded separator leads to a file other than the one that a person reads.
  if (search !== "" || hash !== "" || /%(2f|5c|00)/i.test(pathname)) return null;
  const path = decoded(pathname);
  if (path === null) return null;
  if (host !== "" && host !== "localhost") return `//${host}${path}`;
  return platform === "win32" ? path.replace(/^\/(?=[a-z]:)/i, "") : path;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * A folder that a file of unknown origin names, in its whole path; null where it is none of this computer, or where its
 * name cannot be read plainly. Nothing is looked up.
 */
export function localFolder(path: string, platform: NodeJS.Platform): string | null {
  if (path.length > SAVED_BRIEF_LIMITS.path || /\p{Cc}|\p{Cs}/u.test(path)) return null;
  if (platform !== "win32") return posix.isAbsolute(path) ? posix.resolve(path) : null;
  // With a drive, and no second colon, which names a hidden stream (NTFS).
  return /^[a-z]:[\\/][^:]*$/i.test(path) ? win32.resolve(path) : null;
}

/**
 * Opening a file of another computer, or a device of this one, tells that computer who asks (Windows sends the
 * person's credentials), so not even its existence is looked up.
 */
export function isRemote(path: string, isAddress: boolean, platform: NodeJS.Platform): boolean {
  if (platform === "win32") return /^[\\/]{2}/.test(path);
  return isAddress && path.startsWith("//");
}
