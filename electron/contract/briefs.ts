import type { Brief, Format } from "../../core/brief/brief.ts";
import type { BriefRenewal } from "../../core/brief/renew-brief.ts";
import type { Result } from "../../core/problem/result.ts";
import type { OpenedDossier } from "./dossiers.ts";

export type { BriefRenewal } from "../../core/brief/renew-brief.ts";

/** A brief as the list shows it. It is known by `id`, whatever its file is called. */
export interface BriefSummary {
  readonly id: string;
  /** The document's name: that of its file, without the extension. */
  readonly name: string;
  readonly title: string;
  readonly audience: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly template: string;
  /** The level of the brief's ceiling. */
  readonly ceiling: string;
  /** The marking as printed in the note saved last. */
  readonly marking?: string;
  readonly dossier: { readonly id: string; readonly title: string };
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** `draft` before a note was saved; `saved` while the brief is still the one of the last saved note. */
  readonly state: "draft" | "saved" | "changed";
  /** Present where another program has it open. */
  readonly isReadOnly?: true;
  /** The name of the folder in which it lies, where that is not the folder of briefs. */
  readonly folder?: string;
}

/** One file of a note that was saved from a brief. */
export interface SavedNoteRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly format: Format;
  readonly fileName: string;
  readonly pages: number;
  readonly marking: string;
  /** Of the file's bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly dossierRevision: string;
  readonly briefRevision: string;
}

export interface OpenedBrief {
  readonly id: string;
  readonly name: string;
  /** Changes with the brief; a note that is saved from it does not change it. */
  readonly revision: string;
  /** May be unfinished: without a title, for example. */
  readonly brief: Brief;
  readonly dossier: OpenedDossier;
  /** The newest first. */
  readonly history: readonly SavedNoteRecord[];
  readonly isReadOnly: boolean;
  /** The revision of the dossier that the brief was last composed with, where that is not today's. */
  readonly composedWith?: string;
  /**
   * Words that an earlier run could not write, where the file has been changed since. They stay until they are saved
   * with `saveBrief`, or not, and then dropped with `dropUnsavedBrief`. `keptAt` is in milliseconds since 1970.
   */
  readonly unsaved?: { readonly brief: Brief; readonly keptAt: number };
}

/** The outcome of saving a brief that others may have changed since the window read it. */
export type BriefSaveResult =
  | { readonly type: "saved"; readonly revision: string; readonly at: number }
  /** Nothing was written: another version is on the disk. */
  | { readonly type: "changed"; readonly theirs: OpenedBrief }
  /** Nothing was written: the file was deleted. */
  | { readonly type: "gone" };

export interface BriefWithoutDossier {
  readonly id: string;
  readonly name: string;
  readonly dossier: { readonly id: string; readonly title: string };
}

export interface BriefsApi {
  /** The newest first. Warnings name files that cannot be read. */
  listBriefs(): Promise<Result<readonly BriefSummary[]>>;
  createBrief(dossier: string, brief: Brief, name: string): Promise<Result<OpenedBrief>>;
  /**
   * Where the brief's dossier is in none of the places that are known, it fails with the problem `dossier-not-found`:
   * `locateDossier` asks the person for it.
   */
  openBrief(id: string): Promise<Result<OpenedBrief>>;
  /** The brief that the system asked the program to open; null where there is none. */
  takeOpenedBrief(): Promise<Result<OpenedBrief | null>>;
  /**
   * Opens the brief in a file that was dropped on the window, as `takeOpenedBrief` does. `path` comes from the preload
   * script, which asks Electron for it; it is empty for what lies on no disk.
   */
  openDroppedBrief(path: string): Promise<Result<OpenedBrief | null>>;
  /** The brief that was open when the program ended; null where none was. */
  lastOpenBrief(): Promise<Result<OpenedBrief | null>>;
  /** The brief that could not be opened, last of all, because its dossier was not found. */
  briefWithoutDossier(): Promise<Result<BriefWithoutDossier | null>>;
  /** Asks for the folder of a brief's dossier with the system's dialog, and opens the brief with it. */
  locateDossier(id: string): Promise<Result<OpenedBrief | null>>;
  /** Fails with `brief-not-saved` where the file cannot be written; then a draft is kept. */
  saveBrief(id: string, brief: Brief, basedOn: string): Promise<Result<BriefSaveResult>>;
  renameBrief(id: string, name: string): Promise<Result<BriefSummary>>;
  duplicateBrief(id: string, name: string): Promise<Result<BriefSummary>>;
  dropUnsavedBrief(id: string): Promise<Result<null>>;
  /** What became of the brief's statements, as it is saved, since the person last saw them. */
  renewBrief(id: string): Promise<Result<BriefRenewal>>;
  /** These statements were seen as they are now; gives what is left to be looked at. */
  takeOverRenewal(id: string, entries: readonly string[]): Promise<Result<BriefRenewal>>;
  /** The notes that were saved from a brief, the newest first, without opening it. */
  listBriefNotes(id: string): Promise<Result<readonly SavedNoteRecord[]>>;
  /** Moves the file to the system's bin. */
  deleteBrief(id: string): Promise<Result<null>>;
  showBrief(id: string): Promise<Result<null>>;
  /** Lets others write the brief again. */
  closeBrief(id: string): Promise<Result<null>>;
}
