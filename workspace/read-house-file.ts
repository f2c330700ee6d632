import { DEFAULT_HOUSE_STYLE } from "../core/house-style/house-style.ts";
import { houseReport } from "../core/house-template/house-report.ts";
import type { HouseTemplate } from "../core/house-template/house-template.ts";
import { readHouseTemplate } from "../core/house-template/read/read-house-template.ts";
import { NOTE_FILE_LIMITS } from "../core/limits/limits.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { readNoteFile } from "./read-note-file.ts";
import { shippedMarkings } from "./shipped-markings.ts";
import type { HouseReader, Shipped } from "./workspace.ts";

/** Reads an organisation's Word template. Problems name the file and the part in it. */
export async function readHouseFile(file: string): Promise<Result<HouseTemplate>> {
  const bytes = await readNoteFile(file, NOTE_FILE_LIMITS.houseBytes);
  if (!bytes.ok) return bytes;
  const read = readHouseTemplate(bytes.value);
  const problems = read.problems.map((problem) => inHouseFile(problem, file));
  return read.ok ? success(read.value, problems) : failure(problems);
}

/** Reads Word templates in this thread, with a report of what each contributes to a note. */
export function createHouseReader(shipped: Shipped): HouseReader {
  return async (name, bytes) => {
    const read = readHouseTemplate(bytes);
    const problems = read.problems.map((problem) => inHouseFile(problem, name));
    if (!read.ok) return failure(problems);
    const report = houseReport(read.value, DEFAULT_HOUSE_STYLE, await shippedMarkings(shipped));
    const own = report.problems.map((problem) => ({ ...problem, place: { file: name } }));
    return success({ name, template: read.value, report }, [...problems, ...own]);
  };
}

/** Prefixes the part named in a problem with the path of the Word file. */
function inHouseFile(problem: Problem, file: string): Problem {
  const part = problem.place?.file;
  return { ...problem, place: { file: part === undefined ? file : `${file}/${part}` } };
}
