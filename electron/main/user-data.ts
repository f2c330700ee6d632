import { join } from "node:path";
import { app } from "electron";

/** The person's own data: an ASCII folder name, the same for window and command line. Before the lock. */
export function setupUserData(): void {
  if (app.commandLine.hasSwitch("user-data-dir")) return;
  app.setPath("userData", join(app.getPath("appData"), "attache"));
}

export function ownTemplatesFolder(): string {
  return join(app.getPath("userData"), "templates");
}
