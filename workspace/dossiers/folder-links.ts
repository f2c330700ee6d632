import { realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { errorCode } from "../save/disk.ts";

/** Type of target of a link in a folder; only files inside the folder are read. */
type LinkTarget = "file" | "outside" | "folder" | "nothing" | "cycle" | "other";

const REASONS: Readonly<Record<Exclude<LinkTarget, "file">, readonly [message: string, hint: string]>> = {
  outside: [
    "is a link that leads out of the folder; it is not read",
    "copy what it leads to into the folder",
  ],
  folder: [
    "is a link to another folder; what is in it is not read",
    "copy that folder here in place of the link",
  ],
  nothing: [
    "is a link to something that does not exist; it is not read",
    "delete the link, or copy the file here",
  ],
  cycle: ["is a link that leads back to itself; it is not read", "delete the link"],
  other: ["is a link to something that is not a file; it is not read", "delete the link"],
};

/** The problem of a link that is not read; undefined for a link to a file inside `root`, which is a real path. */
export async function linkProblem(root: string, path: string, file: string): Promise<Problem | undefined> {
  const target = await targetOf(root, path);
  if (target === "file") return undefined;
  const [message, hint] = REASONS[target];
  return { code: "link-not-read", severity: "warning", message, hint, place: { file } };
}

async function targetOf(root: string, path: string): Promise<LinkTarget> {
  try {
    const target = await realpath(path);
    if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) return "outside";
    const status = await stat(target);
    if (status.isDirectory()) return "folder";
    return status.isFile() ? "file" : "other";
  } catch (error) {
    return errorCode(error) === "ELOOP" ? "cycle" : "nothing";
  }
}
