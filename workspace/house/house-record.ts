import { join } from "node:path";
import { KEPT_FILE_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { ignoring, NODE_DISK, stateOf } from "../save/disk.ts";
import { sha256 } from "../save/journal.ts";
import type { FileToSave } from "../save/save-together.ts";

/** Name of the record, in the folder of the Word templates, of the files that Attaché wrote there. */
export const RECORD_FILE = ".attache-word-template.json";

/** A file that Attaché wrote. If its content has changed since, it belongs to the person. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
}

export interface HouseRecord {
  /** Name of the template in use; null if there is none. */
  readonly current: string | null;
  /** All files that Attaché wrote here and has not removed. */
  readonly written: readonly KeptFile[];
}

/** Reads the record; undefined if there is none or it is invalid, and then all files belong to the person. */
export async function readRecord(folder: string): Promise<Result<HouseRecord | undefined>> {
  const file = join(folder, RECORD_FILE);
  try {
    const state = await stateOf(NODE_DISK, file);
    if (state?.kind !== "file" || state.size > KEPT_FILE_LIMITS.houseRecordBytes) return success(undefined);
    return success(parseRecord(new TextDecoder().decode(await NODE_DISK.read(file))));
  } catch (error) {
    return failure([diskProblem(error, file, "read")]);
  }
}

export function houseRecordFile(folder: string, { current, written }: HouseRecord): FileToSave {
  const text = `${JSON.stringify({ current, written }, null, 2)}\n`;
  return { file: join(folder, RECORD_FILE), bytes: new TextEncoder().encode(text) };
}

/** Whether a file is unchanged since Attaché wrote it; undefined if it is gone. */
export async function isAsWritten(
  folder: string,
  { name, sha256: hash }: KeptFile,
): Promise<boolean | undefined> {
  const path = join(folder, name);
  const state = await stateOf(NODE_DISK, path);
  if (!state) return undefined;
  if (state.kind !== "file") return false;
  const bytes = await NODE_DISK.read(path).catch(ignoring("ENOENT"));
  return bytes && sha256(bytes) === hash;
}

function parseRecord(text: string): HouseRecord | undefined {
  const { current, written } = asRecord(parsed(text));
  if (!(current === null || isName(current)) || !Array.isArray(written)) return undefined;
  return { current, written: written.flatMap(keptFile) };
}

function keptFile(value: unknown): readonly KeptFile[] {
  const { name, sha256: hash } = asRecord(value);
  return isName(name) && typeof hash === "string" ? [{ name, sha256: hash }] : [];
}

/** Whether a value is a plain file name, which cannot lead to another folder. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^[^\\/\0]+$/.test(value) && value !== "." && value !== "..";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
