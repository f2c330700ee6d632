import type { Problem } from "../../core/problem/problem.ts";
import type { OpenedBrief } from "../../electron/contract/briefs.ts";

/** How the open brief stands to its file. */
export type SaveStatus =
  | { readonly type: "saved"; readonly at: number | null }
  | { readonly type: "saving" }
  /** Kept apart, and tried again. */
  | { readonly type: "failed"; readonly problem: Problem }
  /** Nothing is written before the person has chosen between both versions. */
  | { readonly type: "changed"; readonly theirs: OpenedBrief }
  | { readonly type: "gone" };
