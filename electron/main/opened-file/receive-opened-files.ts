import { app } from "electron";
import { briefInWords, briefNamed, type OpenedFile } from "./brief-argument.ts";

export interface OpenedFileSource {
  /** Returns the file that the system asked the program to open, once; then null. */
  take(): OpenedFile | null;
  /** Called when the window begins to listen, and again after a reload. */
  windowListens(): void;
}

/**
 * Receives the saved brief that was opened, at the start or while the program runs. `announce` makes the window ask for a
 * dossier; the path never leaves the main process. Must be called before the app is ready, because macOS sends
 * `open-file` then.
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
