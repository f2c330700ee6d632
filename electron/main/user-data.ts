import { join } from "node:path";
import { app } from "electron";

/**
 * Chromium's profile, under a name without accents. Before the lock, which lies in it. Only whoever works on the
 * program may put it elsewhere.
 */
export function setupUserData(): void {
  if (!app.isPackaged && app.commandLine.hasSwitch("user-data-dir")) return;
  app.setPath("userData", join(app.getPath("appData"), "attache"));
}

/** Where a person finds the templates with a file manager: the folder that the command line reads, too. */
export function ownTemplatesFolder(): string {
  return join(ownFolder(), "templates");
}

/** Where the organisation's Word template is kept, alone. */
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
