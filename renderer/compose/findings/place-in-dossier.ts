import type { DossierView, Finding } from "../../../electron/contract/api.ts";
import type { Target } from "../selection.ts";

/** What a finding is about on the screen: a field of the brief, a person, or a topic or entry, which may be named alone. */
export function placeInDossier(finding: Finding, dossier: DossierView): Target | undefined {
  const { topic, entry, field, person } = finding.about ?? {};
  if (field !== undefined || person !== undefined) return { topic, entry, field, person };
  const owner = dossier.topics.find(
    (each) => each.id === topic || each.entries.some((candidate) => candidate.id === entry),
  );
  if (!owner) return undefined;
  const known = owner.entries.some((each) => each.id === entry);
  return known ? { topic: owner.id, entry } : { topic: owner.id };
}
