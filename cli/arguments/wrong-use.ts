import { failure, type Result } from "../../core/problem/result.ts";

export function wrongUse(message: string, hint = "see attache --help"): Result<never> {
  return failure([{ code: "wrong-use", severity: "error", message, hint }]);
}
