import type { Result } from "../../core/problem/result.ts";
import type { BriefRecordStore } from "../../workspace/briefs/brief-record.ts";
import type { BriefStore } from "../../workspace/briefs/brief-store.ts";
import type { DraftStore } from "../../workspace/draft-store.ts";
import type { NoteFolder } from "../../workspace/note-folder.ts";
import type { FileToSave, SaveCondition, SaveOutcome } from "../../workspace/save/save-together.ts";
import type { SettingsStore } from "../../workspace/settings/settings-store.ts";
import type {
  FolderWatch,
  HouseStore,
  NoteWorker,
  Reader,
  RecentDossiers,
  TemplateLibrary,
} from "../../workspace/workspace.ts";
import type { FolderName } from "../contract/settings.ts";
import type { StoredDraft } from "./drafts/stored-draft.ts";

/** What the shell takes from the workspace; tests hand in their own. */
export interface Services
  extends Pick<Reader, "openFolder" | "reopenFolder" | "readRevision" | "searchFolder" | "compareNotes"> {
  readonly folderWatch: FolderWatch;
  readonly recentDossiers: RecentDossiers;
  readonly templates: TemplateLibrary;
  readonly house: HouseStore;
  readonly drafts: DraftStore<StoredDraft>;
  readonly briefs: BriefStore;
  readonly briefRecord: BriefRecordStore;
  readonly settings: SettingsStore;
  /** Folders that a person may look into. */
  readonly folders: Readonly<Record<FolderName, string>>;
  readonly worker: NoteWorker;
  /** Writes all files or none, and only where `condition` holds once the folder is locked. */
  saveFiles(files: readonly FileToSave[], condition: SaveCondition): Promise<Result<SaveOutcome>>;
  readonly noteFolder: NoteFolder;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Functions of the system that the shell uses: dialogs, bin, file manager, date. */
export interface Dialogs {
  /** Asks for a folder; null if the person cancels. */
  askFolder(title?: string): Promise<string | null>;
  /** Asks for an existing file; null if the person cancels. */
  askFile(label: string, extensions: readonly string[]): Promise<string | null>;
  /** `name` is the suggestion, in `folder` if that is known; null where the person cancelled. */
  askSave(name: string, kinds: readonly FileKind[], folder: string | null): Promise<string | null>;
  /** A question that Escape answers with no. */
  confirm(question: Question): Promise<boolean>;
  /** With the system's own program for it. */
  openFile(file: string): Promise<Result<null>>;
  /** With the system's dialog; see `NotesApi.printNote`. */
  printPdf(bytes: Uint8Array): Promise<Result<null>>;
  copyText(text: string): void;
  /** Asks whether to open a dossier that the saved brief does not name; shows the full path. */
  confirmFolder(folder: string): Promise<boolean>;
  moveToBin(folder: string): Promise<void>;
  showInFolder(file: string): void;
  /** Opens an address in the program that the system has for it; rejects where there is none. */
  openAddress(address: string): Promise<void>;
  /** Opens a folder in the system's file manager; makes it where it is not there yet. */
  openFolder(folder: string): Promise<Result<null>>;
  /** Puts a dossier's folder or a brief's file into the system's own list of recent documents. */
  addRecentDocument(path: string): void;
  /** YYYY-MM-DD, where the person is. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** `path` is what the question is about: a path, or names of files. `yes` is the button that agrees. */
export interface Question {
  readonly message: string;
  readonly path: string;
  readonly detail: string;
  readonly yes: string;
}

export interface FileKind {
  readonly label: string;
  readonly extension: string;
}
