import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result } from "../../core/problem/result.ts";

export function briefProblem(code: string, message: string, hint: string, file?: string): Problem {
  return { code, severity: "error", message, hint, ...(file !== undefined && { place: { file } }) };
}

export function unknownBrief(): Result<never> {
  return failure([
    briefProblem("unknown-brief", "this brief is no longer in its place", "look at the list of briefs again"),
  ]);
}

export function briefInUse(file: string): Problem {
  return briefProblem(
    "brief-in-use",
    "another window or person has the brief open",
    "close it there, or make a copy and go on with that",
    file,
  );
}

export function noFreeName(folder: string): Problem {
  return briefProblem(
    "no-free-name",
    "there are too many briefs of this name",
    "choose another name",
    folder,
  );
}

/** Why a brief is not in its file: a sentence that a person reads beside the brief's name. */
export function notSaved(problems: readonly Problem[], isKept: boolean): Problem {
  const [first] = problems;
  const why = first?.message ?? "the file cannot be written";
  const next = first?.hint === undefined ? "" : `; ${first.hint}`;
  return {
    code: "brief-not-saved",
    severity: "error",
    message: `Not saved: ${why}`,
    hint: isKept
      ? `what you wrote is kept as a draft${next}`
      : `leave the window open until this is put right${next}`,
    ...(first?.place && { place: first.place }),
  };
}
