import { BroadcastChannel, isMainThread } from "node:worker_threads";

/** Retained memory of one thread, in bytes, measured after a forced garbage collection. */
export interface HeapReport {
  readonly thread: string;
  readonly heap: number;
  /** Buffers outside the heap, including those of WebAssembly. */
  readonly buffers: number;
}

const CHANNEL = "attache-heap";

/** Makes the thread report its heap on request of `heapReports`. Node must run with `--expose-gc`. */
export function reportHeap(thread: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => data === "report" && channel.postMessage(heapOf(thread));
  channel.unref();
}

/** The reports of this thread and of `others`, in that order. */
export async function heapReports(others: readonly string[]): Promise<readonly HeapReport[]> {
  if (!isMainThread) throw new Error("the main thread asks");
  const channel = new BroadcastChannel(CHANNEL);
  const reports = new Map<string, HeapReport>();
  try {
    await new Promise<void>((resolve) => {
      channel.onmessage = ({ data }) => {
        if (data !== "report") reports.set(data.thread, data);
        if (others.every((name) => reports.has(name))) resolve();
      };
      channel.postMessage("report");
    });
  } finally {
    channel.close();
  }
  return [heapOf("main"), ...others.flatMap((name) => reports.get(name) ?? [])];
}

function heapOf(thread: string): HeapReport {
  if (globalThis.gc === undefined) throw new Error("start Node with --expose-gc");
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { thread, heap: heapUsed, buffers: arrayBuffers };
}
