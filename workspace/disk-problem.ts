import type { Problem } from "../core/problem/problem.ts";

const REASONS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ["there is no such file or folder", "check the name"],
  ENOTDIR: ["is a file and not a folder", "name the folder that holds it"],
  EISDIR: ["is a folder and not a file", "name a file"],
  EACCES: ["may not be opened", "ask for access, or choose another place"],
  EPERM: ["may not be changed", "ask for access, or choose another place"],
  EROFS: ["is on a disk that cannot be written", "choose another place"],
  ENOSPC: ["the disk is full", "make room, or choose another place"],
  EBUSY: ["is in use by another program", "close it there and try again"],
  EEXIST: ["exists already", "choose another name"],
};

/**
 * What the disk said, in words; the code stays at hand for those who look it up. An error without a code does not come
 * from the disk: it is a fault of the program, and goes on.
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
    hint,
    place: { file },
  };
}

function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
