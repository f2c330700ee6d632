import { app } from "electron";
import { briefInWords, briefNamed, type OpenedFile } from "./brief-argument.ts";

export interface OpenedFileSource {
  /** The file that the system asked the program to open; null once it was taken. */
  take(): OpenedFile | null;
  /** The folder of a dossier, which macOS gives from its list of recent documents; null once it was taken. */
  takeFolder(): string | null;
  /** The window listens from now on. Called again after a reload. */
  windowListens(): void;
}

interface Listeners {
  onBrief(): void;
  onFolder(): void;
}

/**
 * Keeps the saved brief that was double-clicked, at the start or while the program runs, and the folder of a dossier.
 * The listeners make the window ask for them; paths never leave the main process. Called before the app is ready, when
 * macOS already sends `open-file`.
 */
export function receiveOpenedFiles({ onBrief, onFolder }: Listeners): OpenedFileSource {
  let opened = briefInWords(process.argv.slice(1), process.cwd(), process.platform);
  let openedFolder: string | null = null;
  let listening = false;

  function receive(file: OpenedFile | null, folder: string | null = null): void {
    opened = file ?? opened;
    openedFolder = folder ?? openedFolder;
    if (!listening) return;
    if (opened !== null) onBrief();
    if (openedFolder !== null) onFolder();
  }

  app.on("open-file", (event, file) => {
    event.preventDefault();
    const brief = briefNamed(file, process.cwd(), process.platform);
    receive(brief, brief === null ? file : null);
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
    takeFolder() {
      const folder = openedFolder;
      openedFolder = null;
      return folder;
    },
    windowListens() {
      listening = true;
      receive(null);
    },
  };
}
