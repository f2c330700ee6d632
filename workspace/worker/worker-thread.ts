import { Worker } from "node:worker_threads";

export interface ThreadOptions {
  /** Built script of the worker. */
  readonly workerFile: string | URL;
  /** Start data of the worker (`workerData`). */
  readonly data: unknown;
  /**
   * Limit of the worker's heap, in megabytes. Memory outside it, such as bytes of files, is limited where they are
   * read.
   */
  readonly megabytes: number;
}

export type ThreadEnd =
  | { readonly type: "out-of-memory" }
  | { readonly type: "failed"; readonly reason: string };

export interface ThreadEvents {
  onMessage(message: unknown): void;
  /** The thread ended by itself; no more messages follow. */
  onEnd(end: ThreadEnd): void;
}

export interface Thread {
  post(message: unknown): void;
  /** Ends the thread, even during work; no more messages follow. */
  stop(): Promise<void>;
}

export function startThread({ workerFile, data, megabytes }: ThreadOptions, events: ThreadEvents): Thread {
  const worker = new Worker(workerFile, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let listening = true;
  const end = (reason: ThreadEnd): void => {
    if (!listening) return;
    listening = false;
    void worker.terminate();
    events.onEnd(reason);
  };
  worker.on("message", (message: unknown) => listening && events.onMessage(message));
  worker.on("messageerror", (error) => end({ type: "failed", reason: error.message }));
  worker.on("error", (error) => end(endOf(error)));
  worker.on("exit", (code) => end({ type: "failed", reason: `the worker ended with code ${code}` }));
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    async stop() {
      listening = false;
      await worker.terminate();
    },
  };
}

function endOf(error: unknown): ThreadEnd {
  const code = codeOf(error);
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return { type: "out-of-memory" };
  // Messages of errors with a code contain paths of this machine, which must not be shown.
  return { type: "failed", reason: code ?? (error instanceof Error ? error.message : String(error)) };
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
