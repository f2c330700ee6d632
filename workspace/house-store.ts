import { readdir, rm } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { DEFAULT_HOUSE_STYLE } from "../core/house-style/house-style.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { houseReport } from "../core/write/docx/house/house-report.ts";
import { readHouseTemplate } from "../core/write/docx/house/read-house-template.ts";
import { diskProblem } from "./disk-problem.ts";
import { inHouseFile } from "./read-house-file.ts";
import { readNoteFile } from "./read-note-file.ts";
import { makeFolder, saveWhole } from "./save-whole.ts";
import type { HouseStore, StoredHouse } from "./workspace.ts";

/**
 * Keeps a copy of the Word template that was chosen, under its own name, so that notes look alike whatever becomes
 * of the original. `folder` holds nothing else, and need not exist yet.
 */
export function createHouseStore(folder: string): HouseStore {
  return {
    async find() {
      const [name] = await templatesIn(folder);
      if (name === undefined) return success(null);
      const bytes = await readNoteFile(join(folder, name));
      return bytes.ok ? storedHouse(join(folder, name), bytes.value) : bytes;
    },

    async take(file) {
      const bytes = await readNoteFile(file);
      if (!bytes.ok) return bytes;
      const read = storedHouse(file, bytes.value);
      if (!read.ok) return read;
      const others = (await templatesIn(folder)).filter((name) => name !== nameOf(file));
      const made = await makeFolder(folder);
      if (!made.ok) return made;
      const saved = await saveWhole(join(folder, nameOf(file)), bytes.value);
      if (!saved.ok) return saved;
      const removed = await removeAll(folder, others);
      return removed.ok ? read : removed;
    },

    async remove() {
      return removeAll(folder, await templatesIn(folder));
    },
  };
}

/** In the order of their names; what is being written begins with a full stop. */
async function templatesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith(".") && /\.(docx|dotx)$/i.test(name)).sort();
}

/** Word may open a template to make documents of it; the kind of file is its own. */
function nameOf(file: string): string {
  return /^\.(docx|dotx)$/i.test(extname(file)) ? basename(file) : `${basename(file)}.dotx`;
}

function storedHouse(file: string, bytes: Uint8Array): Result<StoredHouse> {
  const read = readHouseTemplate(bytes);
  const problems = read.problems.map((problem) => inHouseFile(problem, basename(file)));
  if (!read.ok) return failure(problems);
  const report = houseReport(read.value, DEFAULT_HOUSE_STYLE);
  const own = report.problems.map((problem) => ({ ...problem, place: { file: basename(file) } }));
  return success({ name: basename(file), template: read.value, report }, [...problems, ...own]);
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
