import { failure, type Result } from "../../core/problem/result.ts";

/** The reply of a handler that failed with one problem, which is an error. */
export function problemReply<Value>(code: string, message: string, hint?: string): Result<Value> {
  return failure([{ code, severity: "error", message, ...(hint ? { hint } : {}) }]);
}
