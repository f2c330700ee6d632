import type { Brief, Format } from "../../core/brief/brief.ts";
import type { Result } from "../../core/problem/result.ts";
import type { OpenedDossier } from "./dossiers.ts";

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
  /** Changes with the content of the brief's file. */
  readonly revision: string;
  /** May be unfinished: without a title, for example. */
  readonly brief: Brief;
  readonly dossier: OpenedDossier;
  /** The newest first. */
  readonly history: readonly SavedNoteRecord[];
  readonly isReadOnly: boolean;
  /** The revision of the dossier that the brief was last composed with, where that is not today's. */
  readonly composedWith?: string;
}

/** The outcome of saving a brief that others may have changed since the window read it. */
export type BriefSaveResult =
  | { readonly type: "saved"; readonly revision: string; readonly at: number }
  /** Nothing was written: another version is on the disk. */
  | { readonly type: "changed"; readonly theirs: OpenedBrief }
  /** Nothing was written: the file was deleted. */
  | { readonly type: "gone" };

export interface BriefsApi {
  /** The newest first. Warnings name files that cannot be read. */
  listBriefs(): Promise<Result<readonly BriefSummary[]>>;
  createBrief(dossier: string, brief: Brief, name: string): Promise<Result<OpenedBrief>>;
  openBrief(id: string): Promise<Result<OpenedBrief>>;
  /** The brief that the system asked the program to open; null where there is none. */
  takeOpenedBrief(): Promise<Result<OpenedBrief | null>>;
  /** The brief that was open when the program ended; null where none was. */
  lastOpenBrief(): Promise<Result<OpenedBrief | null>>;
  saveBrief(id: string, brief: Brief, basedOn: string): Promise<Result<BriefSaveResult>>;
  renameBrief(id: string, name: string): Promise<Result<BriefSummary>>;
  duplicateBrief(id: string, name: string): Promise<Result<BriefSummary>>;
  /** Moves the file to the system's bin. */
  deleteBrief(id: string): Promise<Result<null>>;
  showBrief(id: string): Promise<Result<null>>;
  /** Lets others write the brief again. */
  closeBrief(id: string): Promise<Result<null>>;
}
