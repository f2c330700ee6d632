import { access } from "node:fs/promises";
import { dirname, join } from "node:path";

const BRIEF_EXTENSION = ".attachebrief";
const DOSSIER_FILE = "dossier.yaml";

/** The saved brief among a command line's words, if there is one. */
export function briefInArguments(words: readonly string[]): string | null {
  return words.find((word) => !word.startsWith("-") && word.toLowerCase().endsWith(BRIEF_EXTENSION)) ?? null;
}

/** The dossier that a saved brief lies in: the nearest folder above it with a `dossier.yaml`. */
export async function dossierFolderOf(file: string): Promise<string | null> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (await exists(join(folder, DOSSIER_FILE))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
