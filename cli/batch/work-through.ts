import type { NoteWorker } from "../../workspace/workspace.ts";
import type { ListedBrief } from "./batch-file.ts";
import type { Outcome } from "./outcome.ts";

/** Briefs in progress for each worker: while one is being saved, the next is being made. */
const BRIEFS_PER_WORKER = 2;

export interface BatchWork {
  readonly make: (brief: ListedBrief, worker: NoteWorker) => Promise<Outcome>;
  readonly onDone: (brief: ListedBrief, outcome: Outcome) => Promise<void>;
  /** Whether no more briefs may be begun. */
  readonly isStopped: () => boolean;
}

/** Works on briefs in order, with all workers. An unexpected error in one does not stop the others. */
export async function workThrough(
  briefs: readonly ListedBrief[],
  workers: readonly NoteWorker[],
  { make, onDone, isStopped }: BatchWork,
): Promise<void> {
  let next = 0;
  const work = async (worker: NoteWorker): Promise<void> => {
    while (!isStopped()) {
      const brief = briefs[next];
      next += 1;
      if (brief === undefined) return;
      const outcome = await make(brief, worker).catch(unexpected);
      await onDone(brief, outcome);
    }
  };
  const tasks = workers.flatMap((worker) => Array.from({ length: BRIEFS_PER_WORKER }, () => work(worker)));
  await Promise.all(tasks);
}

function unexpected(error: unknown): Outcome {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = "please report it with the output of ATTACHE_TRACE=1 attache brief for the same options";
  return {
    type: "internal",
    problems: [{ code: "internal", severity: "error", message: `unexpected error: ${reason}`, hint }],
  };
}
