import { createHash } from "node:crypto";
import { dirname, join, sep } from "node:path";
import { KEPT_FILE_LIMITS } from "../../core/limits/limits.ts";
import { besideName } from "./save-names.ts";

/** One file of a save. */
export interface JournalFile {
  /** Path inside the journal's folder, with forward slashes. */
  readonly name: string;
  /** SHA-256 of the content before; null if there was no file. */
  readonly before: string | null;
  /** SHA-256 of the new content. */
  readonly after: string;
}

/** Plan of a save. Its state is in the file name of the journal. */
export interface Journal {
  readonly id: string;
  /** Folders that the save makes, outermost first, as paths inside the journal's folder. */
  readonly folders: readonly string[];
  readonly files: readonly JournalFile[];
}

/** Paths of one file of a save: the target, and next to it the new and the old content. */
export interface FilePaths extends JournalFile {
  readonly target: string;
  readonly fresh: string;
  readonly old: string;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function pathsOf(folder: string, journal: Journal): readonly FilePaths[] {
  return journal.files.map((file, index) => {
    const target = join(folder, ...file.name.split("/"));
    const beside = (kind: "new" | "old") => join(dirname(target), besideName(journal.id, index, kind));
    return { ...file, target, fresh: beside("new"), old: beside("old") };
  });
}

export function journalBytes({ id, folders, files }: Journal): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ id, folders, files })}\n`);
}

/**
 * Parses a journal; undefined if no save of Attaché wrote it. Names that lead out of the folder are refused, because the
 * folder may be a stranger's.
 */
export function parseJournal(id: string, bytes: Uint8Array): Journal | undefined {
  if (bytes.length > KEPT_FILE_LIMITS.journalBytes) return undefined;
  const { folders, files } = asRecord(parsed(bytes));
  if (!Array.isArray(folders) || !Array.isArray(files) || files.length > KEPT_FILE_LIMITS.journalFiles)
    return undefined;
  const read = files.map(journalFile);
  const known = read.filter((file) => file !== undefined);
  if (known.length < read.length || !folders.every(isInside)) return undefined;
  return { id, folders, files: known };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function journalFile(value: unknown): JournalFile | undefined {
  const { name, before, after } = asRecord(value);
  if (!isInside(name) || !isHash(after)) return undefined;
  return before === null || isHash(before) ? { name, before, after } : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function isInside(name: unknown): name is string {
  if (typeof name !== "string" || name === "" || name.includes("\0")) return false;
  if (sep === "\\" && /[\\:]/.test(name)) return false;
  return name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
