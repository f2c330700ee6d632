import { join } from "node:path";
import { app } from "electron";
import { officeSettingsFiles } from "./office-settings.ts";

/**
 * Sets the folder of Chromium's profile, a name without accents. Must be called before the single-instance lock, which is
 * in it. Only developers may choose another folder.
 */
export function setupUserData(): void {
  if (!app.isPackaged && app.commandLine.hasSwitch("user-data-dir")) return;
  app.setPath("userData", join(app.getPath("appData"), "attache"));
}

/** Folder of the person's own templates, which the command line reads too. */
export function ownTemplatesFolder(): string {
  return join(ownFolder(), "templates");
}

/** Folder of the organisation's Word template. */
export function houseFolder(): string {
  return join(ownFolder(), "word-template");
}

/** Where a person finds the briefs with a file manager. */
export function briefsFolder(): string {
  return join(ownFolder(), "Briefs");
}

/** Which brief was open, and which dossiers a person has opened a brief with. */
export function briefRecordFile(): string {
  return join(app.getPath("userData"), "briefs.json");
}

/** The folder in which a note was saved last. */
export function noteFolderFile(): string {
  return join(app.getPath("userData"), "note-folder.json");
}

/** Where a note lies while it is printed. */
export function printFolder(): string {
  return join(app.getPath("userData"), "printing");
}

/** The person's settings, as a file to be read and changed with a text editor. */
export function settingsFile(): string {
  return join(ownFolder(), "settings.yaml");
}

/** Only whoever works on the program may put the office's settings elsewhere. */
export function officeFiles(): readonly string[] {
  const given = process.env.ATTACHE_OFFICE_SETTINGS;
  if (!app.isPackaged && given !== undefined) return [given];
  const { platform, execPath } = process;
  return officeSettingsFiles({ platform, program: execPath, programData: process.env.ProgramData });
}

/** Where the window's place on the screen is kept. */
export function windowPlaceFile(): string {
  return join(app.getPath("userData"), "window.json");
}

/** What happened to the program, without content. */
export function logFile(): string {
  return join(app.getPath("userData"), "logs", "attache.log");
}

/** Where unsaved work is kept until it is saved. */
export function draftsFolder(): string {
  return join(ownFolder(), "drafts");
}

/** Where the dossiers opened last are listed. */
export function recentDossiersFile(): string {
  return join(ownFolder(), "recent-dossiers.json");
}

/** Where Attaché keeps what is the person's, and the list of saves under way. */
export function ownFolder(): string {
  return process.env.ATTACHE_HOME ?? join(app.getPath("home"), "Attaché");
}
