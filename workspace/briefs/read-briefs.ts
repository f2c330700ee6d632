import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { BriefFile } from "../../core/brief/saved-brief.ts";
import { SAVED_BRIEF_LIMITS } from "../../core/limits/limits.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { errorCode } from "../save/disk.ts";
import type { BriefReader } from "../workspace.ts";
import { isBriefFile } from "./brief-file-name.ts";
import { briefProblem } from "./brief-problems.ts";

/** A file with the bytes that were read of it. */
export interface BriefBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface BriefReading extends BriefBytes {
  readonly content: BriefFile;
  readonly problems: readonly Problem[];
}

/** Null where there is no such file. */
export async function bytesOfBrief(file: string): Promise<Result<Uint8Array | null>> {
  try {
    const bytes = await readRegularFile(file, SAVED_BRIEF_LIMITS.bytes);
    if (typeof bytes !== "string") return success(bytes);
    return failure([bytes === "too-big" ? tooBig(file) : noFile(file)]);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return success(null);
    return failure([diskProblem(error, file, "read")]);
  }
}

/** Null where there is no such file. */
export async function readBriefAt(
  file: string,
  reader: BriefReader,
  today: string,
): Promise<Result<BriefReading | null>> {
  const bytes = await bytesOfBrief(file);
  if (!bytes.ok || bytes.value === null) return bytes.ok ? success(null) : bytes;
  const [read] = await readAll([{ file, bytes: bytes.value }], reader, today);
  if (!read?.result.ok) return failure(read?.result.problems ?? []);
  const { value, problems } = read.result;
  return success({ file, bytes: bytes.value, content: value, problems });
}

interface ReadFile extends BriefBytes {
  readonly result: Result<BriefFile>;
}

/** Reads files together, as many as the reader's time allows; where it fails, one file does not spoil the others. */
export async function readAll(
  files: readonly BriefBytes[],
  reader: BriefReader,
  today: string,
): Promise<readonly ReadFile[]> {
  if (files.length === 0) return [];
  const asked = files.map(({ file, bytes }) => ({ name: file, bytes }));
  const read = await reader.read(asked, today);
  if (read.ok)
    return files.flatMap((file, index) => {
      const result = read.value[index];
      return result ? [{ ...file, result }] : [];
    });
  if (files.length === 1) return files.map((file) => ({ ...file, result: read }));
  const middle = files.length >> 1;
  return [
    ...(await readAll(files.slice(0, middle), reader, today)),
    ...(await readAll(files.slice(middle), reader, today)),
  ];
}

export interface ListedFile {
  readonly file: string;
  /** Changes with the file, as far as the disk tells. */
  readonly version: string;
  readonly changedAt: number;
  readonly size: number;
}

/** The files of briefs in a folder, by name; none where the folder is not there yet. */
export async function listBriefFiles(folder: string): Promise<Result<readonly ListedFile[]>> {
  try {
    const names = (await readdir(folder)).filter(isBriefFile).sort();
    const files = await Promise.all(
      names.slice(0, SAVED_BRIEF_LIMITS.files).map((name) => listed(join(folder, name))),
    );
    const left = names.length - SAVED_BRIEF_LIMITS.files;
    return success(
      files.flatMap((file) => (file ? [file] : [])),
      left > 0 ? [tooMany(folder, left)] : [],
    );
  } catch (error) {
    return errorCode(error) === "ENOENT" ? success([]) : failure([diskProblem(error, folder, "read")]);
  }
}

/** Files of briefs wherever they lie, as far as they are there. */
export async function stateFiles(files: readonly string[]): Promise<readonly ListedFile[]> {
  const states = await Promise.all(files.filter(isBriefFile).map(listed));
  return states.flatMap((file) => (file ? [file] : []));
}

async function listed(file: string): Promise<ListedFile | undefined> {
  const state = await stat(file).catch(() => undefined);
  if (!state?.isFile()) return undefined;
  const { size, mtimeMs, ino } = state;
  return { file, version: `${size} ${mtimeMs} ${ino}`, changedAt: mtimeMs, size };
}

/** Groups of files that are read at once: each of files that are not too big together, or of a single one. */
export function groupsBySize(files: readonly ListedFile[]): readonly (readonly ListedFile[])[] {
  const groups: ListedFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    bytes += file.size;
    const group = groups.at(-1);
    if (group && bytes <= SAVED_BRIEF_LIMITS.bytesAtOnce) group.push(file);
    else {
      groups.push([file]);
      bytes = file.size;
    }
  }
  return groups;
}

function tooBig(file: string): Problem {
  return briefProblem(
    "brief-too-big",
    `the saved brief has more than ${SAVED_BRIEF_LIMITS.bytes / 1_000_000} MB, which no brief has`,
    "look at it with another program",
    file,
  );
}

function noFile(file: string): Problem {
  return briefProblem(
    "brief-no-file",
    "the saved brief is no file but a folder, a pipe or a device",
    "choose another one",
    file,
  );
}

function tooMany(folder: string, left: number): Problem {
  return {
    ...briefProblem(
      "too-many-briefs",
      `holds ${left} more briefs than are listed`,
      "move those that you no longer need into another folder",
      folder,
    ),
    severity: "warning",
  };
}
