import type { DossierView, Finding } from "../../../electron/contract/api.ts";
import type { Target } from "../selection.ts";

/** The topic and entry on the screen that a finding is about; a finding may name the entry alone. */
export function placeInDossier(finding: Finding, dossier: DossierView): Target | undefined {
  const { topic, entry } = finding.about ?? {};
  const owner = dossier.topics.find(
    (each) => each.id === topic || each.entries.some((candidate) => candidate.id === entry),
  );
  if (!owner) return undefined;
  const known = owner.entries.some((each) => each.id === entry);
  return known ? { topic: owner.id, entry } : { topic: owner.id };
}
