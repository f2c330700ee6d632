import { failure, type Result } from "../../core/problem/result.ts";

/** A failure of one problem. */
export function trouble<Value>(code: string, message: string, hint?: string): Result<Value> {
  return failure([{ code, severity: "error", message, ...(hint ? { hint } : {}) }]);
}
