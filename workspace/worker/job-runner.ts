import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result } from "../../core/problem/result.ts";
import { endedEarly, type WorkKind } from "./work-kind.ts";
import type { ReplyMessage, WorkMessage } from "./worker-messages.ts";
import { startThread, type Thread, type ThreadEnd, type ThreadOptions } from "./worker-thread.ts";

export interface RunnerOptions<Request> extends ThreadOptions {
  /**
   * Called for each new thread. What it gives turns a request into what is posted, and may leave out what this thread
   * has been sent before. By default requests are posted as they are.
   */
  readonly createEncoder?: () => (request: Request) => unknown;
}

export interface RunnerEvents<Value, Progress> {
  onProgress(progress: Progress): void;
  /** The job has ended, successfully or not. */
  onDone(result: Result<Value>): void;
}

export interface JobRunner<Request> {
  /** Begins a job; no other may be running. */
  begin(job: WorkMessage<Request>, kind: WorkKind): void;
  /** Replaces the time limit of the current job, counted from now; on expiry it ends with `problem`. */
  limit(milliseconds: number, problem: Problem): void;
  /** Starts the thread where none runs, so that the next job finds it ready. */
  warm(): void;
  close(): Promise<void>;
}

/**
 * Runs one job at a time in a thread, which starts with the first and stays warm. A thread that was stopped or has ended
 * is replaced for the next job.
 */
export function startJobRunner<Request, Value, Progress>(
  options: RunnerOptions<Request>,
  events: RunnerEvents<Value, Progress>,
): JobRunner<Request> {
  let running: { readonly job: number; readonly kind: WorkKind } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const { createEncoder = () => (request: Request) => request } = options;
  let encode = createEncoder();
  let thread: Thread | undefined;
  const warm = (): Thread => {
    if (thread) return thread;
    encode = createEncoder();
    thread = startThread(options, { onMessage, onEnd });
    return thread;
  };

  function finish(result: Result<Value>): void {
    clearTimeout(timer);
    running = undefined;
    events.onDone(result);
  }

  function onMessage(message: unknown): void {
    const reply = message as ReplyMessage<Value, Progress>;
    if (reply.job !== running?.job) return;
    if (reply.type === "done") finish(reply.result);
    else events.onProgress(reply.progress);
  }

  function onEnd(end: ThreadEnd): void {
    thread = undefined;
    if (running) finish(failure([endedEarly(running.kind, end, options.megabytes)]));
  }

  async function stop(): Promise<void> {
    const stopped = thread;
    thread = undefined;
    await stopped?.stop();
  }

  return {
    begin(message, kind) {
      running = { job: message.job, kind };
      const { post } = warm();
      try {
        post({ job: message.job, request: encode(message.request) });
      } catch (error) {
        // What the encoder takes to be sent was not.
        encode = createEncoder();
        finish(failure([endedEarly(kind, notSent(error), options.megabytes)]));
      }
    },
    limit(milliseconds, problem) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void stop();
        finish(failure([problem]));
      }, milliseconds);
    },
    warm,
    close() {
      clearTimeout(timer);
      running = undefined;
      return stop();
    },
  };
}

/** A request that cannot be cloned is a bug of the caller; the worker never receives it. */
function notSent(error: unknown): ThreadEnd {
  return { type: "failed", reason: error instanceof Error ? error.message : String(error) };
}
