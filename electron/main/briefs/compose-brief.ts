import type { Brief } from "../../../core/brief/brief.ts";
import { isUpToDate, renewBrief } from "../../../core/brief/renew-brief.ts";
import type { SavedBrief, SeenTopic } from "../../../core/brief/saved-brief.ts";
import { seenWith } from "../../../core/brief/seen-statements.ts";
import type { NewBrief } from "../../../workspace/briefs/create-brief.ts";
import type { BriefDossier } from "./brief-dossiers.ts";

/** A new document of a brief over a dossier. */
export function newBrief(brief: Brief, { reference, topics, revision }: BriefDossier): NewBrief {
  return { dossier: reference, brief, composedWith: revision, seen: seenWith(brief, [], topics) };
}

/** A document whose brief is now `brief`, composed over a dossier as it is now. */
export function composedBrief(saved: SavedBrief, brief: Brief, dossier: BriefDossier): SavedBrief {
  const seen = seenWith(brief, saved.seen, dossier.topics);
  return { ...withSeen(saved, brief, seen, dossier), brief, dossier: dossier.reference };
}

/** The document counts as composed with the dossier of now when nothing is left that the person has not seen. */
export function withSeen(
  saved: SavedBrief,
  brief: Brief,
  seen: readonly SeenTopic[],
  { topics, revision }: BriefDossier,
): SavedBrief {
  const isNew = isUpToDate(renewBrief(brief, seen, topics));
  return { ...saved, seen, composedWith: isNew ? revision : (saved.composedWith ?? revision) };
}
