import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The dossier of a saved brief, and whether it may be opened without asking. */
export type FoundDossier =
  | { readonly type: "named"; readonly folder: string }
  | { readonly type: "unnamed"; readonly folder: string }
  | { readonly type: "none" };

export const DOSSIER_FILE = "dossier.yaml";

/**
 * The folder next to `file` that the brief names or, failing that, the nearest parent folder with a dossier, which anyone
 * may have put there.
 */
export async function dossierOfBrief(file: string, name: string | null): Promise<FoundDossier> {
  const beside = dirname(file);
  const named = name === null ? null : join(beside, name);
  if (named !== null && (await holdsDossier(named))) return { type: "named", folder: named };
  const around = await dossierAround(file);
  return around === null ? { type: "none" } : { type: "unnamed", folder: around };
}

/** The nearest folder around a file that holds a dossier. */
export async function dossierAround(file: string): Promise<string | null> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (await holdsDossier(folder)) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** A link may lead anywhere, so it is neither folder nor file here. */
export async function holdsDossier(folder: string): Promise<boolean> {
  const [folderState, fileState] = await Promise.all([
    lstat(folder).catch(() => null),
    lstat(join(folder, DOSSIER_FILE)).catch(() => null),
  ]);
  return (folderState?.isDirectory() ?? false) && (fileState?.isFile() ?? false);
}
