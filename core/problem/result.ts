import { isError, type Problem } from "./problem.ts";

/** Success carries its warnings; failure carries every problem that was found, not only the first. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function success<Value>(value: Value, problems: readonly Problem[] = []): Result<Value> {
  return { ok: true, value, problems };
}

export function failure<Value>(problems: readonly Problem[]): Result<Value> {
  return { ok: false, problems };
}

/** Fails when any of the problems is an error; otherwise they stay with the value as warnings. */
export function successUnlessErrors<Value>(value: Value, problems: readonly Problem[]): Result<Value> {
  return problems.some(isError) ? failure(problems) : success(value, problems);
}

/** Makes a switch that omits a case fail to compile; at run time, it throws with the unexpected value. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
