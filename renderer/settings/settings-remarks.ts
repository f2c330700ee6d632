import type { Problem } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";

/** What is to be told about settings. */
export interface SettingsRemarks {
  /** About the files of settings, as they were read last. */
  readonly files: readonly Problem[];
  /** Why changes were refused, until the same settings are changed. */
  readonly refusals: readonly Refusal[];
}

interface Refusal {
  /** The settings that were to be changed; none where that was not for the window to say. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

export const NO_REMARKS: SettingsRemarks = { files: [], refusals: [] };

/**
 * The remarks after a request that would change the settings `names`, or any of them where it is null. A person who
 * cancelled it, which gives null, changed nothing.
 */
export function withResult(
  { files, refusals }: SettingsRemarks,
  names: readonly string[] | null,
  result: Result<unknown>,
): SettingsRemarks {
  if (result.ok && result.value === null) return { files, refusals };
  const others =
    names === null ? [] : refusals.filter((refusal) => !refusal.names.some((name) => names.includes(name)));
  if (result.ok) return { files: result.problems, refusals: others };
  return { files, refusals: [...others, { names: names ?? [], problems: result.problems }] };
}

export function problemsOf({ files, refusals }: SettingsRemarks): readonly Problem[] {
  return [...refusals.flatMap(({ problems }) => problems), ...files];
}
