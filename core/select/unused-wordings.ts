import type { Brief } from "../brief/brief.ts";
import type { Finding } from "../check/finding.ts";
import type { Dossier } from "../dossier/dossier.ts";

/** Warnings about wordings of entries that the brief does not choose. `chosen` are the ids of those that it does. */
export function unusedWordings(
  { wordings = {} }: Brief,
  dossier: Dossier,
  chosen: ReadonlySet<string>,
): readonly Finding[] {
  const unused = new Set(Object.keys(wordings).filter((id) => !chosen.has(id)));
  if (unused.size === 0) return [];
  return dossier.topics.flatMap((topic) =>
    topic.entries
      .filter(({ id }) => unused.has(id))
      .map(({ id }) => ({
        code: "unused-wording",
        severity: "warning" as const,
        message: `"${id}" has a wording for this note and is not chosen`,
        hint: "choose it, or take its wording out of the brief",
        about: { topic: topic.id, entry: id, field: `wordings.${id}` },
      })),
  );
}
