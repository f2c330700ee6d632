import type { Brief } from "../../core/brief/brief.ts";
import type { SavedBrief } from "../../core/brief/saved-brief.ts";
import type { DraftStore } from "../draft-store.ts";

/** A brief that could not be written into its file. */
export interface BriefDraft {
  readonly type: "brief-document";
  readonly brief: Brief;
  /** The revision of the file on which it is based; null where its file was never written. */
  readonly basedOn: string | null;
  /** When it was written, in milliseconds since 1970. */
  readonly writtenAt: number;
  /** What else the file is to hold, where it was never written, and the name that it was to have. */
  readonly unwritten?: Omit<SavedBrief, "brief" | "notes"> & { readonly name: string };
}

/** The drafts of briefs among all that the program keeps. */
export type BriefDrafts = DraftStore<BriefDraft>;

export function draftKey(id: string): string {
  return `brief-document ${id}`;
}

/** For a draft that found another version in its file, until a person decides about it. */
export function offeredKey(id: string): string {
  return `brief-document offered ${id}`;
}

/** One name stands for all attempts to write a new brief, so that the one that succeeds ends them. */
export function unwrittenKey(dossier: string, name: string): string {
  return `brief-document new ${JSON.stringify([dossier, name])}`;
}
