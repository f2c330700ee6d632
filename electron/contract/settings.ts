import type { Result } from "../../core/problem/result.ts";
import type { SettingName, Settings } from "../../core/settings/settings.ts";

export { isNotePattern, noteName } from "../../core/note/note-name.ts";
export type { SettingName, Settings } from "../../core/settings/settings.ts";
export { DEFAULT_SETTINGS, TEXT_SIZES } from "../../core/settings/settings.ts";

/** Folders that a person may look into with the system's file manager. */
export type FolderName = "notes" | "briefs" | "templates" | "settings";

export interface SettingsView {
  readonly settings: Settings;
  /** Those that an office has set; they cannot be changed. */
  readonly office: readonly SettingName[];
  /** The office's file, for display; absent where there is none. */
  readonly officeFile?: string;
  /** Where the folders are, for display. */
  readonly folders: Readonly<Record<FolderName, string>>;
}

/** What the window may change by itself: the folder of notes is chosen with the system's dialog. */
export type SettingsChange = Partial<Omit<Settings, "notesFolder">>;

/** The part of the contract that is about settings. */
export interface SettingsApi {
  /** Warnings name values that cannot be used, each with its line. */
  readSettings(): Promise<Result<SettingsView>>;
  changeSettings(change: SettingsChange): Promise<Result<SettingsView>>;
  /** Asks for the folder of notes with the system's dialog; null where the person cancelled. */
  chooseNotesFolder(): Promise<Result<SettingsView | null>>;
  /** Saved notes go to the person's documents again. */
  forgetNotesFolder(): Promise<Result<SettingsView>>;
  resetSettings(): Promise<Result<SettingsView>>;
  /** Asks where with the system's dialog; gives the file's name, or null where the person cancelled. */
  exportSettings(): Promise<Result<string | null>>;
  showFolder(name: FolderName): Promise<Result<null>>;
}
