import { failure, type Result } from "../../core/problem/result.ts";
import { type RunnerOptions, startJobRunner } from "./job-runner.ts";
import { CANCELLED, outOfTime, type WorkKind } from "./work-kind.ts";

export interface WorkerTask<Request, Progress = never> {
  readonly kind: WorkKind;
  readonly request: Request;
  /** Time limit, in milliseconds; waiting for other work does not count. */
  readonly milliseconds: number;
  /** Cancels the work, which then ends with the problem `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

export interface BoundedWorker<Request, Value, Progress = never> {
  /** Resolves with a problem `cancelled`, `out-of-time`, `out-of-memory` or `internal` if the work did not finish. */
  run(work: WorkerTask<Request, Progress>): Promise<Result<Value>>;
  /** Has the worker start, where none runs, before there is a job. */
  warm(): void;
  /** Ends the worker permanently; pending and later work is cancelled. */
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
  /** Whether its result has been given; later results are ignored. */
  isSettled: boolean;
}

const GRACE_MILLISECONDS = 1_000;

/**
 * Starts a worker that does one job at a time, in the order of requests, and stays warm between them. A job that exceeds
 * its limits ends the worker; the next job starts a new one.
 */
export function startBoundedWorker<Request, Value, Progress = never>(
  options: BoundedWorkerOptions<Request>,
): BoundedWorker<Request, Value, Progress> {
  const { graceMilliseconds = GRACE_MILLISECONDS } = options;
  const waiting: Job<Request, Value, Progress>[] = [];
  let running: Job<Request, Value, Progress> | undefined;
  let count = 0;
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
        count += 1;
        const job = { number: count, work, resolve, isSettled: false };
        work.signal?.addEventListener("abort", () => drop(job), { once: true });
        waiting.push(job);
        startNext();
      });
    },
    warm() {
      if (!closed) runner.warm();
    },
    close() {
      closed = true;
      unfinished().forEach(drop);
      return runner.close();
    },
  };
}

/** Gives a job its first result; a later one, such as after a cancellation, is ignored. */
function settle<Request, Value, Progress>(job: Job<Request, Value, Progress>, result: Result<Value>): void {
  if (job.isSettled) return;
  job.isSettled = true;
  job.resolve(result);
}
