import { app, dialog } from "electron";
import { refusalOf } from "./refused-start.ts";

/** Exit code of a refused start. */
const REFUSED = 2;

/**
 * Ends a packaged program that was started with weakened protection, with a message. Must be called before the app is
 * ready.
 */
export function refusesStart(): boolean {
  if (!app.isPackaged) return false;
  const refusal = refusalOf({
    words: process.argv.slice(1),
    environment: process.env,
    platform: process.platform,
    hasSwitch: (name) => app.commandLine.hasSwitch(name),
  });
  if (refusal === null) return false;
  dialog.showErrorBox("Attaché did not start", `${refusal.charAt(0).toUpperCase()}${refusal.slice(1)}.`);
  app.exit(REFUSED);
  return true;
}
