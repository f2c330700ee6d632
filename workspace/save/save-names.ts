import { randomBytes } from "node:crypto";
import { join } from "node:path";

/** Beginning of the names of all temporary files of saves; no other files are removed. */
const PREFIX = ".attache-save-";

/** Lock file, which exists while files of a folder are saved. */
export const LOCK_FILE = ".attache-save.lock";

/** States of a save, which decide what recovery does: undo it, finish it, or restore what it has replaced. */
export const JOURNAL_STATES = ["begun", "committed", "undone"] as const;

export type JournalState = (typeof JOURNAL_STATES)[number];

export function newSaveId(): string {
  return randomBytes(6).toString("hex");
}

export function journalName(id: string, state: JournalState): string {
  return `${PREFIX}${id}.${state}`;
}

/** Name of the file, next to target `index` of a save, with its new or old content. */
export function besideName(id: string, index: number, kind: "new" | "old"): string {
  return `${PREFIX}${id}-${index}.${kind}`;
}

export function probeName(id: string): string {
  return `${PREFIX}${id}.probe`;
}

/** Name of the claim, which exists while a stale lock is removed. */
export function claimName(key: string): string {
  return `${PREFIX}claim-${key}`;
}

const JOURNAL = new RegExp(String.raw`^\.attache-save-([0-9a-f]{12})\.(${JOURNAL_STATES.join("|")})$`);
const TEMPORARY_FILE =
  /^\.attache-save-(?:[0-9a-f]{12}(?:-\d{1,5}\.(?:new|old)|\.(?:begun|committed|undone|probe))|claim-[0-9a-f]{16})$/;

/** The id and state in a journal's name; undefined for other files. */
export function journalIn(name: string): { readonly id: string; readonly state: JournalState } | undefined {
  const [, id, word] = JOURNAL.exec(name) ?? [];
  const state = JOURNAL_STATES.find((candidate) => candidate === word);
  return id === undefined || state === undefined ? undefined : { id, state };
}

/** Whether a file exists only during a save. */
export function isTemporaryFile(name: string): boolean {
  return name === LOCK_FILE || TEMPORARY_FILE.test(name);
}

export function journalPath(folder: string, id: string, state: JournalState): string {
  return join(folder, journalName(id, state));
}
