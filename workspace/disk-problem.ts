import type { Problem } from "../core/problem/problem.ts";
import { errorCode } from "./save/disk.ts";

const SHARE_GONE = "is on a network share that cannot be reached";
const SHARE_HINT = "check the connection and try again, or choose another place";

const REASONS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ["there is no such file or folder", "check the name"],
  ENOTDIR: ["is a file and not a folder", "name the folder that contains it"],
  EISDIR: ["is a folder and not a file", "name a file"],
  EACCES: ["you have no permission to open it", "ask for access, or choose another place"],
  EPERM: ["you have no permission to change it", "ask for access, or choose another place"],
  EROFS: ["is on a disk that cannot be written", "choose another place"],
  ENOSPC: ["the disk is full", "free some space, or choose another place"],
  EDQUOT: ["your disk quota is used up", "free some space, or choose another place"],
  EFBIG: ["is larger than this disk allows", "choose another place"],
  ENAMETOOLONG: ["has a name that is too long for this disk", "choose a shorter name"],
  ELOOP: ["is a link that leads back to itself", "delete the link"],
  EMFILE: ["cannot be opened: too many files are open", "close other programs and try again"],
  EIO: ["the disk reported an error", "check the disk, or choose another place"],
  ESTALE: [SHARE_GONE, SHARE_HINT],
  ENETDOWN: [SHARE_GONE, SHARE_HINT],
  ENETUNREACH: [SHARE_GONE, SHARE_HINT],
  EHOSTDOWN: [SHARE_GONE, SHARE_HINT],
  EHOSTUNREACH: [SHARE_GONE, SHARE_HINT],
  ETIMEDOUT: [SHARE_GONE, SHARE_HINT],
  ENOTCONN: [SHARE_GONE, SHARE_HINT],
  ENODEV: ["is on a disk that is no longer there", "connect the disk again, or choose another place"],
  ENXIO: ["is on a disk that is no longer there", "connect the disk again, or choose another place"],
  ETXTBSY: ["is in use by another program", "close it there and try again"],
  EBUSY: ["is in use by another program", "close it there and try again"],
  EEXIST: ["already exists", "choose another name"],
};

/**
 * The problem that a file system error describes, with its code in the message. An error without a code is not from the
 * file system but a bug, and is thrown again.
 */
export function diskProblem(error: unknown, file: string, action: "read" | "write"): Problem {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const [message, hint] = REASONS[code] ?? [
    `cannot be ${action === "read" ? "read" : "written"}`,
    "try another place",
  ];
  return {
    code: action === "read" ? "cannot-read" : "cannot-write",
    severity: "error",
    message: `${message} (${code})`,
    hint: action === "write" && code === "ENOTDIR" ? "move or rename that file" : hint,
    place: { file },
  };
}
