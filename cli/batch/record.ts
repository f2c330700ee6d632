import { type FileHandle, open, readdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { z } from "zod";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { decodeText } from "../../workspace/decode-text.ts";
import { diskProblem } from "../../workspace/disk-problem.ts";
import { readNoteFile } from "../../workspace/read-note-file.ts";
import { makeFolder } from "../../workspace/save-whole.ts";
import type { Shard } from "../arguments/batch.ts";

const entrySchema = z.object({
  /** Digest of what the list asks for. */
  request: z.string(),
  /** Digest of all that the note was made from. */
  inputs: z.string(),
  /** Names in the brief's own folder. */
  files: z.array(z.object({ name: z.string().regex(/^[^\\/]+$/), sha256: z.string() })).min(1),
});

/** A note that was made. */
export type RecordEntry = z.infer<typeof entrySchema>;

/** The record of a list's share: beside the notes, one line of JSON for each note that was made. */
export function batchRecordPath(folder: string, list: string, { number, of }: Shard): string {
  const share = of === 1 ? "" : `.${number}-of-${of}`;
  return join(folder, `${listName(list)}${share}.batch.jsonl`);
}

function listName(list: string): string {
  return basename(list, extname(list));
}

/**
 * Notes that earlier runs made for a list, by their requests. All shares count, so that a list may be cut into another
 * number of them; a line that a crash tore is passed over.
 */
export async function readRecords(folder: string, list: string): Promise<ReadonlyMap<string, RecordEntry>> {
  const entries = new Map<string, RecordEntry>();
  for (const file of await recordsIn(folder, list)) {
    const bytes = await readNoteFile(file);
    const text = bytes.ok ? decodeText(file, bytes.value) : undefined;
    if (typeof text !== "string") continue;
    for (const line of text.split("\n")) {
      const entry = entrySchema.safeParse(parsed(line));
      if (entry.success) entries.set(entry.data.request, entry.data);
    }
  }
  return entries;
}

async function recordsIn(folder: string, list: string): Promise<readonly string[]> {
  const beginning = listName(list);
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith(beginning))
    .filter((name) => /^(\.\d+-of-\d+)?\.batch\.jsonl$/.test(name.slice(beginning.length)))
    .sort()
    .map((name) => join(folder, name));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export interface RecordWriter {
  /** Resolves when the line is on the disk, or cannot be put there. */
  readonly append: (entry: RecordEntry) => Promise<Result<null>>;
  readonly close: () => Promise<void>;
}

/** Opens a record for adding lines; the first ends a line that a crash may have torn. */
export async function openRecord(file: string): Promise<Result<RecordWriter>> {
  const made = await makeFolder(dirname(file));
  if (!made.ok) return made;
  try {
    const handle = await open(file, "a+");
    if (await isTorn(handle)) await handle.appendFile("\n");
    let last: Promise<unknown> = Promise.resolve();
    const write = async (entry: RecordEntry): Promise<Result<null>> => {
      try {
        await handle.appendFile(`${JSON.stringify(entry)}\n`);
        await handle.datasync();
        return success(null);
      } catch (error) {
        return failure([diskProblem(error, file, "write")]);
      }
    };
    return success({
      append(entry) {
        const written = last.then(() => write(entry));
        last = written;
        return written;
      },
      async close() {
        await last;
        await handle.close();
      },
    });
  } catch (error) {
    return failure([diskProblem(error, file, "write")]);
  }
}

async function isTorn(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
