import type { Result } from "../../core/problem/result.ts";
import type { BriefRecordStore } from "../../workspace/briefs/brief-record.ts";
import type { BriefStore } from "../../workspace/briefs/brief-store.ts";
import type { DraftStore } from "../../workspace/draft-store.ts";
import type {
  FolderWatch,
  HouseStore,
  NoteWorker,
  Reader,
  RecentDossiers,
  TemplateLibrary,
} from "../../workspace/workspace.ts";

import type { StoredDraft } from "./drafts/stored-draft.ts";

/** What the shell takes from the workspace; tests hand in their own. */
export interface Services
  extends Pick<Reader, "openFolder" | "reopenFolder" | "readRevision" | "searchFolder"> {
  readonly folderWatch: FolderWatch;
  readonly recentDossiers: RecentDossiers;
  readonly templates: TemplateLibrary;
  readonly house: HouseStore;
  readonly drafts: DraftStore<StoredDraft>;
  readonly briefs: BriefStore;
  readonly briefRecord: BriefRecordStore;
  readonly worker: NoteWorker;
  saveWhole(file: string, bytes: Uint8Array): Promise<Result<null>>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Functions of the system that the shell uses: dialogs, bin, file manager, date. */
export interface Dialogs {
  /** Asks for a folder; null if the person cancels. */
  askFolder(): Promise<string | null>;
  /** Asks for an existing file; null if the person cancels. */
  askFile(label: string, extensions: readonly string[]): Promise<string | null>;
  /** Asks where to save, suggesting `name`; null if the person cancels. */
  askSave(name: string, kind: FileKind): Promise<string | null>;
  /** Asks whether to open a dossier that the saved brief does not name; shows the full path. */
  confirmFolder(folder: string): Promise<boolean>;
  moveToBin(folder: string): Promise<void>;
  showInFolder(file: string): void;
  /** Puts a folder into the system's own list of recent documents. */
  addRecentDocument(folder: string): void;
  /** YYYY-MM-DD, where the person is. */
  today(): string;
}

export interface FileKind {
  readonly label: string;
  readonly extension: string;
}
