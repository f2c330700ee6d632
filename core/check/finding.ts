import type { Problem } from "../problem/problem.ts";

/** What a check has to say about a brief; `about` names the statement that it concerns. */
export interface Finding extends Problem {
  /** What findings of one cause have in common, in words; a summary counts them under it. */
  readonly group?: string;
  /** A cause that findings about several kinds of statements share, and the kind that this one is about. */
  readonly widerGroup?: { readonly cause: string; readonly kind: string };
  /** Statements that the finding is about where it names none of them; absent means one. */
  readonly count?: number;
  readonly about?: { readonly topic?: string; readonly entry?: string };
}
