/** Parts of a brief that a template may have no place for. */
export const BRIEF_GROUPS = ["meeting", "author", "clearedBy", "version", "biographies"] as const;

export type BriefGroup = (typeof BRIEF_GROUPS)[number];
