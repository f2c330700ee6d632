import type { Brief, Format } from "./brief.ts";

/** The version of the file format that this program writes. Files of later versions are refused. */
export const SAVED_BRIEF_VERSION = 1;

/** The field that tells a saved brief from the brief of a dossier or of the command line. */
export const VERSION_FIELD = "attache-brief";

/** The dossier that a brief is composed from. */
export interface DossierReference {
  /** The dossier's own id, whatever its folder is called. */
  readonly id: string;
  readonly title: string;
  /** The folder in which it was last found, on the machine that wrote the brief. */
  readonly path: string;
}

/** One file of a note that was saved from a brief. Hashes are SHA-256 in hexadecimal digits. */
export interface SavedNote {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly format: Format;
  readonly fileName: string;
  /** The whole path of the file, on the machine that saved it. */
  readonly path: string;
  readonly pages: number;
  readonly marking: string;
  readonly sha256: string;
  readonly dossierRevision: string;
  readonly briefRevision: string;
}

/** The statements of one chosen topic as the person last saw them. */
export interface SeenTopic {
  readonly topic: string;
  /** By id, the text of each chosen statement; see `seenText`. */
  readonly statements: Readonly<Record<string, string>>;
  /** Ids of statements that were there and not chosen. */
  readonly others: readonly string[];
}

/** A brief as a document in a file of its own. */
export interface SavedBrief {
  /** A UUID that stays with the document, whatever its file is called. */
  readonly id: string;
  readonly dossier: DossierReference;
  /** May be unfinished: without a title, for example. */
  readonly brief: Brief;
  /** The revision of the dossier with which the brief was composed. */
  readonly composedWith?: string;
  readonly seen: readonly SeenTopic[];
  /** The notes saved from the brief, the oldest first. */
  readonly notes: readonly SavedNote[];
}

/** What a file with a brief turned out to be. */
export type BriefFile =
  | { readonly type: "saved"; readonly saved: SavedBrief }
  /** The brief of a dossier or of the command line; `dossier` is the folder beside it that it names. */
  | { readonly type: "older"; readonly brief: Brief; readonly dossier: string | null };
