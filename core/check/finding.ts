import type { Problem } from "../problem/problem.ts";

/** The result of a check of a brief. */
export interface Finding extends Problem {
  /** Words for the cause that several findings share; a summary counts findings by it. */
  readonly group?: string;
  /** A cause that findings about several kinds of statements share, and the kind that this one is about. */
  readonly widerGroup?: { readonly cause: string; readonly kind: string };
  /** Statements that the finding is about where it names none of them; absent means one. */
  readonly count?: number;
}
