import type { Result } from "../../core/problem/result.ts";

export function expectValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.value;
}
