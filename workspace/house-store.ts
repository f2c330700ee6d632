import { readdir, rm, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";
import { readNoteFile } from "./read-note-file.ts";
import { makeFolder, saveWhole } from "./save-whole.ts";
import type { HouseReader, HouseStore, StoredHouse } from "./workspace.ts";

/**
 * Keeps a copy of the Word template that was chosen, under its own name, so that notes look alike whatever becomes
 * of the original. `folder` holds nothing else, and need not exist yet. What is in a template is for `read` to say.
 */
export function createHouseStore(folder: string, read: HouseReader): HouseStore {
  let known: KnownHouse | undefined;

  async function readKept(file: string, name: string): Promise<Result<StoredHouse>> {
    const bytes = await readNoteFile(file);
    if (bytes.ok) return read(name, bytes.value);
    // What keeps the disk from giving the file now may be over at the next try.
    known = undefined;
    return bytes;
  }

  return {
    async find() {
      const names = await templatesIn(folder);
      if (!names.ok) return names;
      const [name] = names.value;
      if (name === undefined) return success(null);
      const file = join(folder, name);
      const version = await versionOf(file);
      if (known?.version !== version) known = { version, read: readKept(file, name) };
      return known.read;
    },

    async take(file) {
      const bytes = await readNoteFile(file);
      if (!bytes.ok) return bytes;
      const name = keptName(file);
      const house = await read(name, bytes.value);
      if (!house.ok) return house;
      const made = await makeFolder(folder);
      if (!made.ok) return made;
      const before = await templatesIn(folder);
      if (!before.ok) return before;
      const saved = await saveWhole(join(folder, name), bytes.value);
      if (!saved.ok) return saved;
      const removed = await removeAll(
        folder,
        before.value.filter((other) => other !== name),
      );
      return removed.ok ? house : removed;
    },

    async remove() {
      const names = await templatesIn(folder);
      return names.ok ? removeAll(folder, names.value) : names;
    },
  };
}

/**
 * Every preview asks for the template: it is read again only when the file has changed. Those who ask meanwhile wait for
 * the same reading.
 */
interface KnownHouse {
  readonly version: string;
  readonly read: Promise<Result<StoredHouse>>;
}

async function versionOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0, ino: 0 }));
  return [file, size, mtimeMs, ino].join(" ");
}

/** How files begin that are being written, and those with which Word says that it has another one open. */
const PASSING = /^(\.|~\$)/;

/** In the order of their names; none where the folder is not there yet. */
async function templatesIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    const names = await readdir(folder);
    return success(names.filter((name) => !PASSING.test(name) && /\.(docx|dotx)$/i.test(name)).sort());
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return missing ? success([]) : failure([diskProblem(error, folder, "read")]);
  }
}

/** The file's own, or the nearest by which it is found again. */
function keptName(file: string): string {
  const name = basename(file).replace(PASSING, "");
  return /^\.(docx|dotx)$/i.test(extname(name)) ? name : `${name}.dotx`;
}

async function removeAll(folder: string, names: readonly string[]): Promise<Result<null>> {
  for (const name of names) {
    try {
      await rm(join(folder, name), { force: true });
    } catch (error) {
      return failure([diskProblem(error, join(folder, name), "write")]);
    }
  }
  return success(null);
}
