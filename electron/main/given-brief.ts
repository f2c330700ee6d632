import { resolve } from "node:path";
import { app } from "electron";
import { briefInArguments } from "./given-folder.ts";

export interface GivenBrief {
  /** The file that the system asked us to open, once. */
  take(): string | null;
  /** The window can hear from now on; called again after a reload. */
  windowListens(): void;
}

/**
 * Keeps the saved brief that was double-clicked, at the start or while the program runs. `announce` makes
 * the window ask for a dossier; the file itself never leaves the main process.
 */
export function setupGivenBrief(announce: () => void): GivenBrief {
  let given = inArguments(process.argv, process.cwd());
  let listening = false;

  function give(file: string | null): void {
    given = file ?? given;
    if (given !== null && listening) announce();
  }

  app.on("open-file", (event, file) => {
    event.preventDefault();
    give(file);
  });
  app.on("second-instance", (_event, words, folder) => give(inArguments(words, folder)));

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

function inArguments(words: readonly string[], folder: string): string | null {
  const file = briefInArguments(words);
  return file === null ? null : resolve(folder, file);
}
