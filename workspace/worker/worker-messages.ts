import type { Result } from "../../core/problem/result.ts";

/** What a worker is asked to do; `job` numbers the answers. Everything in it can be cloned. */
export interface WorkMessage<Request> {
  readonly job: number;
  readonly request: Request;
}

/** What a worker says of a job: how far it is, any number of times, then its result. */
export type ReplyMessage<Value, Progress> =
  | { readonly type: "progress"; readonly job: number; readonly progress: Progress }
  | { readonly type: "done"; readonly job: number; readonly result: Result<Value> };
