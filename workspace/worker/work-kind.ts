import type { Problem } from "../../core/problem/problem.ts";
import type { ThreadEnd } from "./worker-thread.ts";

/** A kind of work, with the words for problems of it. */
export interface WorkKind {
  /** Subject of the work, in the singular: "the dossier". */
  readonly subject: string;
  /** Past participle of the work: "read". */
  readonly done: string;
  /** Hint for work that took too much time or memory. */
  readonly hint: string;
  /** Whether new work of this kind cancels older work; false by default. */
  readonly replacesOlder?: boolean;
}

export const CANCELLED: Problem = {
  code: "cancelled",
  severity: "information",
  message: "the work was cancelled",
};

export function outOfTime({ subject, done, hint }: WorkKind, milliseconds: number): Problem {
  const message = `${subject} was not ${done} after ${milliseconds / 1000} seconds and was stopped`;
  return { code: "out-of-time", severity: "error", message, hint };
}

/** Problem of a worker that ended early. Errors other than lack of memory are bugs and are reported as `internal`. */
export function endedEarly(kind: WorkKind, end: ThreadEnd, megabytes: number): Problem {
  const { subject, done, hint } = kind;
  if (end.type === "out-of-memory") {
    const message = `${subject} needed more than ${megabytes} MB of memory and was stopped`;
    return { code: "out-of-memory", severity: "error", message, hint };
  }
  return {
    code: "internal",
    severity: "error",
    message: `${subject} could not be ${done}: ${end.reason}`,
    hint: "try again, and tell the maintainers if it happens again",
  };
}
