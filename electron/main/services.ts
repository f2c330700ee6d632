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
  /** Ends what works beside the main process. */
  close(): Promise<void>;
}

/** What the shell takes from the system: the dialogs, the bin, the file manager, the date. */
export interface Dialogs {
  /** Null where the person cancelled. */
  askFolder(): Promise<string | null>;
  /** One that is there already; null where the person cancelled. */
  askFile(label: string, extensions: readonly string[]): Promise<string | null>;
  /** `name` is the suggestion; null where the person cancelled. */
  askSave(name: string, kind: FileKind): Promise<string | null>;
  /** Whether a dossier that a saved brief does not name may be opened; shows the whole path. */
  confirmFolder(folder: string): Promise<boolean>;
  moveToBin(folder: string): Promise<void>;
  showInFolder(file: string): void;
  /** Puts a dossier's folder or a brief's file into the system's own list of recent documents. */
  addRecentDocument(path: string): void;
  /** YYYY-MM-DD, where the person is. */
  today(): string;
}

export interface FileKind {
  readonly label: string;
  readonly extension: string;
}
