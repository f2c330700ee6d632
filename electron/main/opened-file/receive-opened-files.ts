import { app } from "electron";
import { briefInWords, briefNamed, type OpenedFile } from "./brief-argument.ts";

export interface OpenedFileSource {
  /** The file that the system asked the program to open; null once it was taken. */
  take(): OpenedFile | null;
  /** The window listens from now on. Called again after a reload. */
  windowListens(): void;
}

/**
 * Keeps the saved brief that was double-clicked, at the start or while the program runs. `announce` makes
 * the window ask for a dossier; the file itself never leaves the main process. Called before
 * the app is ready, when macOS already sends `open-file`.
 */
export function receiveOpenedFiles(announce: () => void): OpenedFileSource {
  let opened = briefInWords(process.argv.slice(1), process.cwd(), process.platform);
  let listening = false;

  function receive(file: OpenedFile | null): void {
    opened = file ?? opened;
    if (opened !== null && listening) announce();
  }

  app.on("open-file", (event, file) => {
    event.preventDefault();
    receive(briefNamed(file, process.cwd(), process.platform));
  });
  app.on("second-instance", (_event, words, folder) => {
    receive(briefInWords(words.slice(1), folder, process.platform));
  });

  return {
    take() {
      const file = opened;
      opened = null;
      return file;
    },
    windowListens() {
      listening = true;
      receive(null);
    },
  };
}
