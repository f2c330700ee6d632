import type { NoteWorker } from "../../workspace/workspace.ts";
import type { ListedBrief } from "./batch-file.ts";
import type { Outcome } from "./outcome.ts";

/** Briefs in hand for each worker: while one is being saved, the next is being made. */
const BRIEFS_PER_WORKER = 2;

export interface BatchWork {
  readonly make: (brief: ListedBrief, worker: NoteWorker) => Promise<Outcome>;
  readonly onDone: (brief: ListedBrief, outcome: Outcome) => Promise<void>;
  /** Whether to begin no further brief. */
  readonly isStopped: () => boolean;
}

/** Gives out briefs in their order. An unexpected error in one of them does not stop the others. */
export async function workThrough(
  briefs: readonly ListedBrief[],
  workers: readonly NoteWorker[],
  { make, onDone, isStopped }: BatchWork,
): Promise<void> {
  let next = 0;
  const go = async (worker: NoteWorker): Promise<void> => {
    while (!isStopped()) {
      const brief = briefs[next];
      next += 1;
      if (brief === undefined) return;
      const outcome = await make(brief, worker).catch(unexpected);
      await onDone(brief, outcome);
    }
  };
  const hands = workers.flatMap((worker) => Array.from({ length: BRIEFS_PER_WORKER }, () => go(worker)));
  await Promise.all(hands);
}

function unexpected(error: unknown): Outcome {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = "please report it with what ATTACHE_TRACE=1 attache brief says for the same options";
  return {
    type: "internal",
    problems: [{ code: "internal", severity: "error", message: `unexpected error: ${reason}`, hint }],
  };
}
