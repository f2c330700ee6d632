import { availableParallelism } from "node:os";
import { availableMemory } from "node:process";
import { fileURLToPath } from "node:url";
import { startNoteWorker } from "../../workspace/worker/note-worker.ts";
import type { NoteWorker } from "../../workspace/workspace.ts";
import type { Terminal } from "../terminal.ts";

/** Nobody waits before a screen, so that large packs have their time; a template that never ends is still ended. */
const LIMITS = { milliseconds: 600_000, megabytes: 2_048 };

/** What a worker takes with the fonts of a usual note. */
const USUAL_MEGABYTES = 512;

/** As many workers as cores and free memory have room for; at least one. */
export function usualJobs(): number {
  const room = Math.floor(availableMemory() / (USUAL_MEGABYTES * 1_048_576));
  return Math.max(1, Math.min(availableParallelism(), room));
}

export function startWorkers(count: number, { shipped, noteWorker }: Terminal): readonly NoteWorker[] {
  const workerFile = noteWorker ?? fileURLToPath(new URL("./note-worker.mjs", import.meta.url));
  const { fonts, hyphenation } = shipped;
  return Array.from({ length: count }, () =>
    startNoteWorker({ workerFile, fonts, hyphenation, limits: LIMITS }),
  );
}
