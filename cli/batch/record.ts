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
  /** Digest of the options in the list. */
  request: z.string(),
  /** Digest of all inputs of the note. */
  inputs: z.string(),
  /** Files of the note, in the output folder of the brief. */
  files: z.array(z.object({ name: z.string().regex(/^[^\\/]+$/), sha256: z.string() })).min(1),
});

/** Record of a note that was made. */
export type RecordEntry = z.infer<typeof entrySchema>;

/** Path of the record of a share, which is next to the notes and has one line of JSON for each note that was made. */
export function batchRecordPath(folder: string, list: string, { number, of }: Shard): string {
  const share = of === 1 ? "" : `.${number}-of-${of}`;
  return join(folder, `${listName(list)}${share}.batch.jsonl`);
}

function listName(list: string): string {
  return basename(list, extname(list));
}

/**
 * Notes that earlier runs made for a list, by request. Reads the records of all shares, so that the number of shares may
 * change between runs. Incomplete lines, left by a crash, are skipped.
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
  /** Resolves when the line has been flushed to the disk, or with the problem. */
  readonly append: (entry: RecordEntry) => Promise<Result<null>>;
  readonly close: () => Promise<void>;
}

/** Opens a record for appending; ends an incomplete line, left by a crash, first. */
export async function openRecord(file: string): Promise<Result<RecordWriter>> {
  const made = await makeFolder(dirname(file));
  if (!made.ok) return made;
  try {
    const handle = await open(file, "a+");
    if (await isIncomplete(handle)) await handle.appendFile("\n");
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

async function isIncomplete(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
