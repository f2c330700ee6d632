import { parentPort } from "node:worker_threads";
import type { Result } from "../../core/problem/result.ts";
import type { ReplyMessage, WorkMessage } from "./worker-messages.ts";

/**
 * Answers the jobs of a bounded worker. An error that `answer` throws is a bug and ends the worker; the host reports it and
 * starts another worker for the next job.
 */
export function serveJobs<Request, Value, Progress = never>(
  answer: (request: Request, onProgress: (progress: Progress) => void) => Promise<Result<Value>>,
): void {
  const reply = (message: ReplyMessage<Value, Progress>): void => parentPort?.postMessage(message);
  const serve = async ({ job, request }: WorkMessage<Request>): Promise<void> => {
    const result = await answer(request, (progress) => reply({ type: "progress", job, progress }));
    reply({ type: "done", job, result });
  };
  parentPort?.on("message", (message: WorkMessage<Request>) => void serve(message));
}
