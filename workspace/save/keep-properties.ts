import type { Problem } from "../../core/problem/problem.ts";
import { type Disk, errorCode } from "./disk.ts";
import type { SaveTarget } from "./find-target.ts";

/** Group permission bits, which must not be given to another group. */
const GROUP_BITS = 0o070;
/** Set-user-ID and set-group-ID bits, which must not be given to another owner. */
const SET_ID_BITS = 0o6000;

/**
 * Gives a new file the mode, owner and group of the file that it will replace. Extended attributes, access control lists
 * and alternate data streams are not kept, because Node cannot read or write them.
 */
export async function keepProperties(
  disk: Disk,
  path: string,
  { file, before }: SaveTarget,
): Promise<readonly Problem[]> {
  if (!before) return [];
  const problems: Problem[] = before.links > 1 ? [hardLinked(file, before.links)] : [];
  const fresh = await disk.state(path);
  let { mode } = before;
  if (fresh.uid !== before.uid || fresh.gid !== before.gid) {
    const kept = await tryOwner(disk, path, before.uid, before.gid);
    const group = kept || fresh.gid === before.gid || (await tryOwner(disk, path, fresh.uid, before.gid));
    if (!kept) mode &= ~SET_ID_BITS;
    if (!group) {
      mode &= ~GROUP_BITS;
      problems.push(lostGroup(file));
    }
  }
  await disk.setMode(path, mode);
  return problems;
}

/** Sets the owner; false if only an administrator may do so, or the file system has no owners. */
async function tryOwner(disk: Disk, path: string, uid: number, gid: number): Promise<boolean> {
  try {
    await disk.setOwner(path, uid, gid);
    return true;
  } catch (error) {
    if (["EPERM", "EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"].includes(errorCode(error) ?? "")) return false;
    throw error;
  }
}

function hardLinked(file: string, links: number): Problem {
  const others = links === 2 ? "one other name" : `${links - 1} other names`;
  return {
    code: "hard-link",
    severity: "warning",
    message: `had ${others} on this disk (hard links), which still have the earlier content`,
    hint: "copy the new file there if they are meant to be the same",
    place: { file },
  };
}

function lostGroup(file: string): Problem {
  return {
    code: "group-not-kept",
    severity: "warning",
    message: "belonged to a group to which you cannot assign files; that group can no longer open it",
    hint: "set the file's group by hand",
    place: { file },
  };
}
