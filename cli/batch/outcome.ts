import type { Problem } from "../../core/problem/problem.ts";
import type { ExitCode } from "../terminal.ts";
import type { ListedBrief } from "./batch-file.ts";
import type { RecordEntry } from "./record.ts";

interface Written {
  readonly files: readonly string[];
  readonly entry: RecordEntry;
}

/** Outcome of one brief. */
export type Outcome =
  | ({
      readonly type: "made";
      readonly kept: readonly string[];
      readonly warnings: readonly Problem[];
    } & Written)
  /** An earlier run made it from the same inputs, and its files are unchanged. */
  | ({ readonly type: "unchanged" } & Written)
  | ({ readonly type: FailureType } & Failure)
  /** The run ended before the note was made. */
  | { readonly type: "stopped" };

/** Forbidden by findings, not readable or writable, or a bug. */
export type FailureType = "refused" | "unreadable" | "internal";

export interface Failure {
  readonly problems: readonly Problem[];
}

export interface Done {
  readonly brief: ListedBrief;
  readonly outcome: Outcome;
}

export const FAILURE_CODES: Readonly<Record<FailureType, ExitCode>> = {
  refused: 1,
  unreadable: 2,
  internal: 3,
};

export function isFailure(outcome: Outcome): outcome is { readonly type: FailureType } & Failure {
  return Object.hasOwn(FAILURE_CODES, outcome.type);
}
