import { app } from "electron";
import { briefInWords, briefNamed, type OpenedFile } from "./brief-argument.ts";

export interface OpenedFileSource {
  /** Whether a file waits to be taken. */
  waits(): boolean;
  /** Returns the file that the system asked the program to open, once; then null. */
  take(): OpenedFile | null;
  /** Returns the folder of a dossier, which macOS gives from its list of recent documents, once; then null. */
  takeFolder(): string | null;
  /** Called when the window begins to listen, and again after a reload. */
  windowListens(): void;
}

interface Listeners {
  onBrief(): void;
  onFolder(): void;
}

/**
 * Receives the saved brief or the folder that was opened, at the start or while the program runs. The listeners make the
 * window ask for them; paths never leave the main process. Must be called before the app is ready, because macOS sends
 * `open-file` then.
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
    waits: () => opened !== null,
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
