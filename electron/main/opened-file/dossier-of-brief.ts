import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The dossier of a saved brief, and whether it may be opened without asking. */
export type FoundDossier =
  | { readonly type: "named"; readonly folder: string }
  | { readonly type: "unnamed"; readonly folder: string }
  | { readonly type: "none" };

const DOSSIER_FILE = "dossier.yaml";

/**
 * The folder next to `file` that the brief names or, failing that, the nearest parent folder with a dossier, which anyone
 * may have put there.
 */
export async function dossierOfBrief(file: string, name: string | null): Promise<FoundDossier> {
  const beside = dirname(file);
  const named = name === null ? null : join(beside, name);
  if (named !== null && (await hasDossier(named))) return { type: "named", folder: named };
  for (let folder = beside; ; folder = dirname(folder)) {
    if (await hasDossier(folder)) return { type: "unnamed", folder };
    if (dirname(folder) === folder) return { type: "none" };
  }
}

/** Whether a folder contains a dossier. Links are not followed, because they may lead anywhere. */
async function hasDossier(folder: string): Promise<boolean> {
  const [folderState, fileState] = await Promise.all([
    lstat(folder).catch(() => null),
    lstat(join(folder, DOSSIER_FILE)).catch(() => null),
  ]);
  return (folderState?.isDirectory() ?? false) && (fileState?.isFile() ?? false);
}
