import type { Problem } from "../problem/problem.ts";
import type { Dossier } from "./dossier.ts";

/** Warnings about topics without entries; one warning where no topic has any. */
export function emptinessProblems({ topics, place }: Dossier): readonly Problem[] {
  const problem = (code: string, message: string, at: Problem["place"]): Problem => ({
    code,
    severity: "warning",
    message,
    hint: "docs/dossier.md shows how to write entries",
    ...(at && { place: at }),
  });
  const empty = topics.filter(({ entries }) => entries.length === 0);
  if (empty.length === topics.length)
    return [problem("empty-dossier", "no topic of the dossier has entries", place)];
  return empty.map((topic) => problem("empty-topic", "the topic has no entries", topic.place));
}
