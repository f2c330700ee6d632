import type { Severity } from "../../../core/problem/problem.ts";
import type { FindingGroup } from "./finding-lines.ts";

/** Shape and colour of each group. */
export const GROUP_SEVERITY: Readonly<Record<FindingGroup, Severity>> = {
  "before-saving": "error",
  "to-check": "warning",
  "left-out": "information",
};
