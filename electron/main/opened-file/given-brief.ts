import { app } from "electron";
import { briefInWords, briefNamed, type GivenFile } from "./brief-argument.ts";

export interface GivenBrief {
  /** The file that the system asked us to open, once. */
  take(): GivenFile | null;
  /** The window can hear from now on; called again after a reload. */
  windowListens(): void;
}

/**
 * Keeps the saved brief that was double-clicked, at the start or while the program runs. `announce` makes
 * the window ask for a dossier; the file itself never leaves the main process. Before ready: macOS tells of a file
 * as early as that.
 */
export function setupGivenBrief(announce: () => void): GivenBrief {
  let given = briefInWords(process.argv.slice(1), process.cwd(), process.platform);
  let listening = false;

  function give(file: GivenFile | null): void {
    given = file ?? given;
    if (given !== null && listening) announce();
  }

  app.on("open-file", (event, file) => {
    event.preventDefault();
    give(briefNamed(file, process.cwd(), process.platform));
  });
  app.on("second-instance", (_event, words, folder) => {
    give(briefInWords(words.slice(1), folder, process.platform));
  });

  return {
    take() {
      const file = given;
      given = null;
      return file;
    },
    windowListens() {
      listening = true;
      give(null);
    },
  };
}
