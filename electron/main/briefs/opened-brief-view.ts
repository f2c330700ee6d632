import type { SavedNote } from "../../../core/brief/saved-brief.ts";
import type { BriefDocument } from "../../../workspace/briefs/brief-context.ts";
import type { OpenedBrief, SavedNoteRecord } from "../../contract/briefs.ts";
import type { BriefDossier } from "./brief-dossiers.ts";

/** A brief as the window knows it: without any path. */
export function openedBriefView(document: BriefDocument, dossier: BriefDossier): OpenedBrief {
  const { id, name, revision, saved, isReadOnly, unsaved } = document;
  const { composedWith } = saved;
  const isOther = composedWith !== undefined && composedWith !== dossier.revision;
  return {
    id,
    name,
    revision,
    brief: saved.brief,
    dossier: dossier.opened,
    history: recordsOf(saved.notes),
    isReadOnly,
    ...(isOther && { composedWith }),
    ...(unsaved && { unsaved }),
  };
}

/** The newest first, without their paths. */
export function recordsOf(notes: readonly SavedNote[]): readonly SavedNoteRecord[] {
  return notes.map(withoutPath).reverse();
}

function withoutPath({ path: _, ...record }: SavedNote): SavedNoteRecord {
  return record;
}
