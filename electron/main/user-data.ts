import { join } from "node:path";
import { app } from "electron";

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

/** Folder of drafts. */
export function draftsFolder(): string {
  return join(ownFolder(), "drafts");
}

/** Attaché's own folder, with the person's templates and drafts and the list of pending saves. */
export function ownFolder(): string {
  return process.env.ATTACHE_HOME ?? join(app.getPath("home"), "Attaché");
}
