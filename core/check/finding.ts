import type { Problem } from "../problem/problem.ts";

/** What a check has to say about a brief; `about` names the statement that it concerns. */
export interface Finding extends Problem {
  /** What findings of one cause have in common, in words; a summary counts them under it. */
  readonly group?: string;
  readonly about?: { readonly topic?: string; readonly entry?: string };
}
