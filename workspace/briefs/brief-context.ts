import type { Brief } from "../../core/brief/brief.ts";
import type { SavedBrief } from "../../core/brief/saved-brief.ts";
import type { FolderLock } from "../save/folder-lock.ts";
import type { SaveSettings } from "../save/save-settings.ts";
import type { BriefReader } from "../workspace.ts";
import type { BriefDrafts } from "./brief-draft.ts";
import type { BriefPlaces } from "./brief-places.ts";

/** A brief that is open in this program. */
export interface HeldBrief {
  /** Absent where another process has the lock, and where none can be written. */
  readonly lock?: FolderLock;
  readonly isReadOnly: boolean;
}

/** What all work on briefs shares. */
export interface BriefContext {
  /** The person's folder of briefs; it need not exist yet. */
  readonly folder: string;
  readonly reader: BriefReader;
  readonly drafts: BriefDrafts;
  readonly settings: SaveSettings;
  readonly places: BriefPlaces;
  readonly held: Map<string, HeldBrief>;
  /** Resolves when interrupted saves of an earlier run were mended. */
  readonly ready: Promise<unknown>;
  /** YYYY-MM-DD. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** A new UUID. */
  newId(): string;
}

/** A brief as it is in its file. */
export interface BriefDocument {
  readonly id: string;
  readonly file: string;
  /** The document's name: that of its file, without the extension. */
  readonly name: string;
  readonly saved: SavedBrief;
  /** See `briefRevision`. */
  readonly revision: string;
  readonly isReadOnly: boolean;
  /** Words that an earlier run could not write, where the file has been changed since. */
  readonly unsaved?: { readonly brief: Brief; readonly keptAt: number };
}
