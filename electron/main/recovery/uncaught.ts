import { app, dialog } from "electron";

/**
 * Ends the program with a plain message after an uncaught error. Electron's own dialog would show the stack trace, which
 * may contain parts of a note.
 */
export function setupUncaught(report: (error: unknown) => void): void {
  process.on("uncaughtException", (error) => {
    report(error);
    dialog.showErrorBox(
      "Attaché has to stop",
      "Something went wrong inside the program. What you saved is safe, and unsaved typing will be restored. Start Attaché again, and tell the people who look after it if this happens again.",
    );
    app.exit(1);
  });
}
