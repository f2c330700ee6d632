import { app, dialog } from "electron";

/**
 * Ends the program in plain words where a bug would have ended it. Electron's own box would show the trace, and with
 * it perhaps a part of a note.
 */
export function setupUncaught(report: (error: unknown) => void): void {
  process.on("uncaughtException", (error) => {
    report(error);
    dialog.showErrorBox(
      "Attaché has to stop",
      "Something went wrong inside the program. What you saved is safe, and what you typed comes back. Start Attaché again, and tell the people who look after it if this happens again.",
    );
    app.exit(1);
  });
}
