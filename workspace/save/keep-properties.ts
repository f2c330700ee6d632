import type { Problem } from "../../core/problem/problem.ts";
import { type Disk, errorCode } from "./disk.ts";
import type { SaveTarget } from "./find-target.ts";

/** Bits of the group, which must not reach another group. */
const GROUP_BITS = 0o070;
/** Set-user and set-group bits, which must not reach another owner. */
const SET_ID_BITS = 0o6000;

/**
 * Gives a new file the mode, owner and group of the one that it will replace. Node reads and writes no extended
 * attributes, access control lists or alternate streams: those are not kept.
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

/** False where only an administrator may do it, or the disk has no owners. */
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
    message: `had ${others} on this disk, where the earlier content was kept`,
    hint: "copy the new file there if they are meant to be the same",
    place: { file },
  };
}

function lostGroup(file: string): Problem {
  return {
    code: "group-not-kept",
    severity: "warning",
    message: "belonged to a group that you cannot give a file to; its group can no longer open it",
    hint: "set the file's group by hand",
    place: { file },
  };
}
