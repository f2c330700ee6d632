import type { Problem } from "../../core/problem/problem.ts";
import type { ThreadEnd } from "./worker-thread.ts";

/** One kind of work, with the words for a message that it failed. */
export interface WorkKind {
  /** "the dossier": what the work is about, in the singular. */
  readonly subject: string;
  /** "read": what was to be done with it. */
  readonly done: string;
  /** What to do where the work took too long or too much memory. */
  readonly hint: string;
  /** Only the newest work of this kind counts: it replaces older work. */
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

/** Errors in a worker other than too much memory are bugs; they are reported as internal and do not end the program. */
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
