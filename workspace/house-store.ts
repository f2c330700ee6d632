import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";
import { binWritten, keptOwn, type MoveToBin, nameForCopy } from "./house/bin-written.ts";
import { houseRecordFile, readRecord } from "./house/house-record.ts";
import { readNoteFile } from "./read-note-file.ts";
import { sha256 } from "./save/journal.ts";
import { saveTogether } from "./save/save-together.ts";
import { makeFolder } from "./save-whole.ts";
import type { HouseReader, HouseStore, StoredHouse } from "./workspace.ts";

/**
 * Keeps a copy of the chosen Word template under its own name, so that notes do not change when the original does.
 * `folder` need not exist yet. Other files in it belong to the person and are kept. Templates are parsed by `readHouse`.
 */
export function createHouseStore(folder: string, readHouse: HouseReader, moveToBin: MoveToBin): HouseStore {
  let known: KnownHouse | undefined;

  async function readKept(file: string, name: string): Promise<Result<StoredHouse>> {
    const bytes = await readNoteFile(file);
    if (bytes.ok) return readHouse(name, bytes.value);
    // The error may be temporary: read the file again the next time.
    known = undefined;
    return bytes;
  }

  return {
    async find() {
      const current = await currentName(folder);
      if (!current.ok) return current;
      const name = current.value;
      if (name === null) return success(null);
      const file = join(folder, name);
      const version = await versionOf(file);
      if (known?.version !== version) known = { version, read: readKept(file, name) };
      return known.read;
    },

    async take(file) {
      const bytes = await readNoteFile(file);
      if (!bytes.ok) return bytes;
      const wished = keptName(file);
      const read = await readHouse(wished, bytes.value);
      if (!read.ok) return read;
      const kept = await keepCopy(folder, wished, bytes.value, moveToBin);
      if (!kept.ok) return kept;
      const name = kept.value;
      const stored = name === wished ? read : await readHouse(name, bytes.value);
      return stored.ok ? success(stored.value, [...stored.problems, ...kept.problems]) : stored;
    },

    async remove() {
      const current = await currentName(folder);
      if (!current.ok) return current;
      const record = await readRecord(folder);
      if (!record.ok) return record;
      if (current.value === null && !record.value?.written.length) return success(null);
      const written = record.value?.written ?? [];
      const saved = await saveTogether([houseRecordFile(folder, { current: null, written })]);
      if (!saved.ok) return saved;
      const name = current.value;
      const isOwn = written.some((kept) => kept.name === name);
      const binned = await binWritten(folder, { current: null, written }, [], moveToBin);
      return success(null, name === null || isOwn ? binned : [keptOwn(name), ...binned]);
    },
  };
}

/** Writes the copy and its record in one save, then moves earlier copies to the bin. Returns the name of the copy. */
async function keepCopy(
  folder: string,
  wished: string,
  bytes: Uint8Array,
  moveToBin: MoveToBin,
): Promise<Result<string>> {
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  const record = await readRecord(folder);
  if (!record.ok) return record;
  const before = record.value?.written ?? [];
  const name = await nameForCopy(folder, wished, before);
  if (!name.ok) return name;
  const own = { name: name.value, sha256: sha256(bytes) };
  const others = before.filter((kept) => kept.name !== own.name);
  const saved = await saveTogether([
    { file: join(folder, own.name), bytes },
    houseRecordFile(folder, { current: own.name, written: [own, ...others] }),
  ]);
  if (!saved.ok) return saved;
  const binned = await binWritten(folder, { current: own.name, written: others }, [own], moveToBin);
  return success(own.name, [...saved.problems, ...binned]);
}

/**
 * Name of the template in use. If there is no record, or the recorded file was removed by hand, it is the first template
 * in the folder.
 */
async function currentName(folder: string): Promise<Result<string | null>> {
  const names = await templatesIn(folder);
  if (!names.ok) return names;
  const record = await readRecord(folder);
  if (!record.ok) return record;
  if (record.value?.current === null) return success(null);
  const recorded = names.value.find((name) => name === record.value?.current);
  return success(recorded ?? names.value[0] ?? null);
}

/**
 * The last reading of the template. Every preview needs it, so the file is read again only when it has changed, and
 * concurrent requests share one reading.
 */
interface KnownHouse {
  readonly version: string;
  readonly read: Promise<Result<StoredHouse>>;
}

async function versionOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0, ino: 0 }));
  return [file, size, mtimeMs, ino].join(" ");
}

/** Beginning of the names of temporary files and of Word's owner files (`~$`), which mark open documents. */
const TEMPORARY_FILE = /^(\.|~\$)/;

/** Word templates in a folder, sorted by name; none if the folder does not exist yet. */
async function templatesIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = await readdir(folder);
    return success(names.filter((name) => !TEMPORARY_FILE.test(name) && /\.(docx|dotx)$/i.test(name)).sort());
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return missing ? success([]) : failure([diskProblem(error, folder, "read")]);
  }
}

/** The name of the copy: that of the file, changed where `templatesIn` would not find it. */
function keptName(file: string): string {
  const name = basename(file).replace(TEMPORARY_FILE, "");
  return /^\.(docx|dotx)$/i.test(extname(name)) ? name : `${name}.dotx`;
}
