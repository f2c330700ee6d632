import { NOTE_FILE_LIMITS } from "../core/limits/limits.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import type { HouseTemplate } from "../core/write/docx/house/house-template.ts";
import { readHouseTemplate } from "../core/write/docx/house/read-house-template.ts";
import { readNoteFile } from "./read-note-file.ts";

/** An organisation's Word template; its problems say in which part of which file. */
export async function readHouseFile(file: string): Promise<Result<HouseTemplate>> {
  const bytes = await readNoteFile(file, NOTE_FILE_LIMITS.houseBytes);
  if (!bytes.ok) return bytes;
  const read = readHouseTemplate(bytes.value);
  const problems = read.problems.map((problem) => inHouseFile(problem, file));
  return read.ok ? success(read.value, problems) : failure(problems);
}

/** A problem's place within the Word file becomes one on the disk. */
export function inHouseFile(problem: Problem, file: string): Problem {
  const part = problem.place?.file;
  return { ...problem, place: { file: part === undefined ? file : `${file}/${part}` } };
}
