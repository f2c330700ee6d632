import { constants, type Stats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";

/** Why a file was not read: it is a folder, pipe, socket or device, or it exceeds the limit. */
export type NotRead = "not-a-file" | "too-big";

/**
 * Reads a regular file of at most `limit` bytes. Pipes and devices are refused before they are opened, because opening one
 * may block or have an effect, and again on the handle, because the name may lead elsewhere by then. At most one byte
 * beyond the limit is read, even from a file that grows or that states no size, such as those in /proc. Rejects with the
 * errors of the file system.
 */
export async function readRegularFile(file: string, limit: number): Promise<Uint8Array | NotRead> {
  const before = refusal(await stat(file), limit);
  if (before !== undefined) return before;
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await handle.stat();
    return refusal(status, limit) ?? (await readAtMost(handle, status.size, limit));
  } finally {
    await handle.close();
  }
}

function refusal(status: Stats, limit: number): NotRead | undefined {
  if (!status.isFile()) return "not-a-file";
  return status.size > limit ? "too-big" : undefined;
}

/** Reads into a buffer of the stated size and one byte more, which grows if it is filled. */
async function readAtMost(handle: FileHandle, size: number, limit: number): Promise<Uint8Array | NotRead> {
  let room = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(room, length, room.length - length, null);
    if (bytesRead === 0) return room.subarray(0, length);
    length += bytesRead;
    if (length > limit) return "too-big";
    if (length < room.length) continue;
    const larger = new Uint8Array(Math.min(limit + 1, Math.max(2 * length, MIN_ROOM)));
    larger.set(room);
    room = larger;
  }
}

/** Minimum size of a buffer that grows, in bytes. */
const MIN_ROOM = 65_536;
