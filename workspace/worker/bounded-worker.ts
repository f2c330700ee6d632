import { failure, type Result } from "../../core/problem/result.ts";
import { type RunnerOptions, startJobRunner } from "./job-runner.ts";
import { CANCELLED, outOfTime, type WorkKind } from "./work-kind.ts";

export interface WorkerTask<Request, Progress = never> {
  readonly kind: WorkKind;
  readonly request: Request;
  /** Bound on the work's time; it does not count while other work is done first. */
  readonly milliseconds: number;
  /** Gives the work up, which then ends with the problem `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

export interface BoundedWorker<Request, Value, Progress = never> {
  /** Resolves with a problem `cancelled`, `out-of-time`, `out-of-memory` or `internal` where the work did not finish. */
  run(work: WorkerTask<Request, Progress>): Promise<Result<Value>>;
  /** Ends the worker for good; what it has to do, or is given later, is cancelled. */
  close(): Promise<void>;
}

export interface BoundedWorkerOptions<Request> extends RunnerOptions<Request> {
  /** Milliseconds that a cancelled job may take to end by itself, so that the worker stays warm. 1,000 by default. */
  readonly graceMilliseconds?: number;
}

interface Job<Request, Value, Progress> {
  readonly number: number;
  readonly work: WorkerTask<Request, Progress>;
  readonly resolve: (result: Result<Value>) => void;
  /** Its result has been given already; later results are ignored. */
  isSettled: boolean;
}

const GRACE_MILLISECONDS = 1_000;

/**
 * One warm worker, started at once, one job at a time, in the order of asking. A job that exceeds its bounds
 * ends the worker; the next job starts a new one.
 */
export function startBoundedWorker<Request, Value, Progress = never>(
  options: BoundedWorkerOptions<Request>,
): BoundedWorker<Request, Value, Progress> {
  const { graceMilliseconds = GRACE_MILLISECONDS } = options;
  const waiting: Job<Request, Value, Progress>[] = [];
  let running: Job<Request, Value, Progress> | undefined;
  let asked = 0;
  let closed = false;

  const runner = startJobRunner<Request, Value, Progress>(options, {
    onProgress: (progress) => running && !running.isSettled && running.work.onProgress?.(progress),
    onDone(result) {
      if (running) settle(running, result);
      running = undefined;
      startNext();
    },
  });

  function startNext(): void {
    if (running) return;
    running = waiting.shift();
    if (!running) return;
    const { number, work } = running;
    runner.limit(work.milliseconds, outOfTime(work.kind, work.milliseconds));
    runner.begin({ job: number, request: work.request }, work.kind);
  }

  function drop(job: Job<Request, Value, Progress>): void {
    if (job.isSettled) return;
    settle(job, failure([CANCELLED]));
    if (job === running) runner.limit(graceMilliseconds, CANCELLED);
    else waiting.splice(waiting.indexOf(job), 1);
  }

  const unfinished = () => [...(running ? [running] : []), ...waiting];

  return {
    run(work) {
      return new Promise((resolve) => {
        if (closed || work.signal?.aborted) return resolve(failure([CANCELLED]));
        if (work.kind.replacesOlder)
          unfinished()
            .filter((older) => older.work.kind === work.kind)
            .forEach(drop);
        asked += 1;
        const job = { number: asked, work, resolve, isSettled: false };
        work.signal?.addEventListener("abort", () => drop(job), { once: true });
        waiting.push(job);
        startNext();
      });
    },
    close() {
      closed = true;
      unfinished().forEach(drop);
      return runner.close();
    },
  };
}

/** The first result counts: one that comes after a cancellation is dropped. */
function settle<Request, Value, Progress>(job: Job<Request, Value, Progress>, result: Result<Value>): void {
  if (job.isSettled) return;
  job.isSettled = true;
  job.resolve(result);
}
