import { Worker } from "node:worker_threads";
import type { Note, Stage } from "../core/note/note.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result } from "../core/problem/result.ts";
import type { WorkerData, WorkReply, WorkRequest } from "./note-worker-messages.ts";
import type { NoteWorker } from "./workspace.ts";

export interface NoteWorkerOptions {
  /** The built worker. */
  readonly workerFile: string | URL;
  readonly fonts: string;
  readonly hyphenation: string;
  readonly limits: { readonly milliseconds: number; readonly megabytes: number };
}

interface Job extends WorkRequest {
  readonly onStage: (stage: Stage) => void;
  readonly resolve: (result: Result<Note>) => void;
}

/** A cancelled job may end by itself within this time; a warm worker is worth more than a quick kill. */
const GRACE_MILLISECONDS = 1_000;

/**
 * One warm worker, one job at a time, in the order of asking. A job that goes over its bounds takes the
 * worker down with it; the next job starts a new one.
 */
export function startNoteWorker(options: NoteWorkerOptions): NoteWorker {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let running: Job | undefined;
  let timer: NodeJS.Timeout | undefined;

  const startNext = (): void => {
    if (running) return;
    running = waiting.shift();
    if (!running) return;
    worker ??= start();
    timer = setTimeout(
      () => stopRunning(outOfTime(options.limits.milliseconds)),
      options.limits.milliseconds,
    );
    const { job, request } = running;
    worker.postMessage({ job, request } satisfies WorkRequest);
  };

  const finish = (result: Result<Note>): void => {
    clearTimeout(timer);
    const ended = running;
    running = undefined;
    ended?.resolve(result);
    startNext();
  };

  const start = (): Worker => {
    const started = new Worker(options.workerFile, {
      workerData: { fonts: options.fonts, hyphenation: options.hyphenation } satisfies WorkerData,
      resourceLimits: { maxOldGenerationSizeMb: options.limits.megabytes },
    });
    started.on("message", (reply: WorkReply) => {
      if (started !== worker || reply.job !== running?.job) return;
      if (reply.type === "stage") running.onStage(reply.stage);
      else finish(reply.result);
    });
    started.on("error", (error: Error) => {
      if (started !== worker) return;
      worker = undefined;
      finish(failure([workerProblem(error, options.limits.megabytes)]));
    });
    started.unref();
    return started;
  };

  const stopRunning = (problem: Problem): void => {
    const stopped = worker;
    worker = undefined;
    void stopped?.terminate();
    finish(failure([problem]));
  };

  return {
    generate(job, request, onStage) {
      return new Promise((resolve) => {
        waiting.push({ job, request, onStage, resolve });
        startNext();
      });
    },

    cancel(job) {
      const position = waiting.findIndex((item) => item.job === job);
      if (position !== -1) {
        const [removed] = waiting.splice(position, 1);
        removed?.resolve(failure([CANCELLED]));
      } else if (running?.job === job) {
        const { resolve } = running;
        running = { ...running, resolve: () => {} };
        resolve(failure([CANCELLED]));
        clearTimeout(timer);
        timer = setTimeout(() => stopRunning(CANCELLED), GRACE_MILLISECONDS);
      }
    },

    async close() {
      for (const job of waiting.splice(0)) job.resolve(failure([CANCELLED]));
      clearTimeout(timer);
      const stopped = worker;
      worker = undefined;
      running?.resolve(failure([CANCELLED]));
      running = undefined;
      await stopped?.terminate();
    },
  };
}

const CANCELLED: Problem = { code: "cancelled", severity: "information", message: "the work was cancelled" };

function outOfTime(milliseconds: number): Problem {
  return {
    code: "out-of-time",
    severity: "error",
    message: `the note was not ready after ${Math.round(milliseconds / 1000)} seconds and was stopped`,
    hint: "choose fewer topics, or look for loops in the template",
  };
}

/** Other errors in a worker are bugs; they are told as such and do not take the program down. */
function workerProblem(error: Error, megabytes: number): Problem {
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return {
      code: "out-of-memory",
      severity: "error",
      message: `the note needed more than ${megabytes} MB of memory and was stopped`,
      hint: "choose fewer topics, or look for loops in the template",
    };
  }
  return { code: "internal", severity: "error", message: `the note could not be made: ${error.message}` };
}
