import { availableParallelism } from "node:os";
import { availableMemory } from "node:process";
import { fileURLToPath } from "node:url";
import { BATCH_LIMITS } from "../../core/limits/limits.ts";
import { startNoteWorker } from "../../workspace/worker/note-worker.ts";
import type { NoteWorker } from "../../workspace/workspace.ts";
import type { Terminal } from "../terminal.ts";

/** Memory of a worker with the fonts of a typical note. */
const TYPICAL_MEGABYTES = 512;

/** Number of workers for which there are cores and free memory; at least one. */
export function defaultJobs(): number {
  const room = Math.floor(availableMemory() / (TYPICAL_MEGABYTES * 1_048_576));
  return Math.max(1, Math.min(availableParallelism(), room));
}

export function startWorkers(count: number, { shipped, noteWorker }: Terminal): readonly NoteWorker[] {
  const workerFile = noteWorker ?? fileURLToPath(new URL("./note-worker.mjs", import.meta.url));
  const { fonts, hyphenation } = shipped;
  return Array.from({ length: count }, () =>
    startNoteWorker({ workerFile, fonts, hyphenation, limits: BATCH_LIMITS.worker }),
  );
}
