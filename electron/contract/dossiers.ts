import type { Brief } from "../../core/brief/brief.ts";
import type { DossierView } from "../../core/dossier/dossier-view.ts";
import type { Result } from "../../core/problem/result.ts";

/** An opened dossier. The window knows it by `handle`; paths stay in the main process. */
export interface OpenedDossier {
  readonly handle: string;
  /** The folder's name, for display. */
  readonly name: string;
  readonly dossier: DossierView;
  /** What a new brief on this dossier starts from, with today's date. */
  readonly brief: Brief;
  /** Changes with the content of any file of the dossier: a SHA-256 in hex. */
  readonly revision: string;
  /** True for a dossier that ships with the program. */
  readonly isSample: boolean;
}

/** A dossier that was opened before and whose folder is there. */
export interface RecentDossierView {
  readonly id: string;
  readonly title: string;
  readonly isSample: boolean;
}

/** The part of the contract that is about dossiers. */
export interface DossiersApi {
  openSampleDossier(): Promise<Result<OpenedDossier>>;
  /** Asks for a folder with the system's dialog. */
  chooseDossier(): Promise<Result<OpenedDossier | null>>;
  /** `path` comes from the preload script, which asks Electron for the path of a dropped file. */
  openDroppedDossier(path: string): Promise<Result<OpenedDossier>>;
  /** The latest first. */
  listRecentDossiers(): Promise<Result<readonly RecentDossierView[]>>;
  /** `id` is one of `listRecentDossiers`. */
  openRecentDossier(id: string): Promise<Result<OpenedDossier>>;
  /**
   * Reads the files again where they changed: the handle stays, the revision changes. Null where their contents are the
   * same. Where they can no longer be read, what was read before stays for looking, and not for previews and saving.
   */
  refreshDossier(handle: string): Promise<Result<OpenedDossier | null>>;
  /**
   * Ids, in the dossier's order, of the entries that have a word beginning with each word of `query`, whatever its case
   * and diacritics: in text, kind, title of the topic or titles of sources. A newer query ends one that still waits,
   * with the problem `cancelled`.
   */
  searchDossier(handle: string, query: string): Promise<Result<readonly string[]>>;
  /** Shows a file of the dossier, by the name that a problem or view gave, in the system's file manager. */
  showDossierFile(handle: string, file: string): Promise<Result<null>>;
}
