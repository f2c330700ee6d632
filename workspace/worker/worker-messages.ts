import type { Result } from "../../core/problem/result.ts";

/** Request to a worker; its replies have the same `job` number. Can be cloned. */
export interface WorkMessage<Request> {
  readonly job: number;
  readonly request: Request;
}

/** Reply of a worker: progress, any number of times, then the result. */
export type ReplyMessage<Value, Progress> =
  | { readonly type: "progress"; readonly job: number; readonly progress: Progress }
  | { readonly type: "done"; readonly job: number; readonly result: Result<Value> };
