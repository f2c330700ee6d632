import { basename, dirname, join, sep } from "node:path";
import { DOSSIER_NAME } from "../../../core/brief/named-dossier.ts";
import type { DossierReference } from "../../../core/brief/saved-brief.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { KnownDossier } from "../../../workspace/briefs/brief-record.ts";
import { localFolder } from "../opened-file/brief-argument.ts";
import { dossierAround, holdsDossier } from "../opened-file/dossier-of-brief.ts";
import type { BriefDossier, BriefDossiers } from "./brief-dossiers.ts";

export interface FindDossierOptions {
  readonly dossiers: BriefDossiers;
  /** Dossiers that a person has opened on this machine. */
  readonly known: readonly KnownDossier[];
  /** The folder of the dossiers that ship with the program. */
  readonly samples: string;
  readonly platform: NodeJS.Platform;
  /** Whether a folder that only the brief speaks of may be opened. */
  confirmFolder(folder: string): Promise<boolean>;
}

/** A folder in which the dossier may be. */
interface Candidate {
  readonly folder: string;
  /** It was opened before, or lies beside the brief under the name that the brief states. */
  readonly isKnown: boolean;
}

/**
 * The dossier of a brief: in the folder where it was last found, beside the brief, among the dossiers known by its id,
 * or around the brief. Null where none of these holds a dossier of that id. A brief may come from anyone: a folder that
 * it alone speaks of is opened only when the person agrees.
 */
export async function findDossier(
  reference: DossierReference,
  file: string,
  options: FindDossierOptions,
): Promise<Result<BriefDossier | null>> {
  const tried = new Set<string>();
  for await (const { folder, isKnown } of candidates(reference, file, options)) {
    if (tried.has(folder) || !(await holdsDossier(folder))) continue;
    tried.add(folder);
    if (!isKnown && !(await options.confirmFolder(folder))) continue;
    const opened = await options.dossiers.open(folder);
    if (opened.ok && opened.value.reference.id !== reference.id) continue;
    return opened;
  }
  return success(null);
}

/** Those that need no question come first. */
async function* candidates(
  { id, path }: DossierReference,
  file: string,
  { known, samples, platform }: FindDossierOptions,
): AsyncGenerator<Candidate> {
  const last = localFolder(path, platform);
  if (last !== null && isKnownFolder(last, known, samples)) yield { folder: last, isKnown: true };
  for (const name of [last === null ? "" : basename(last), id])
    if (DOSSIER_NAME.test(name)) yield { folder: join(dirname(file), name), isKnown: true };
  for (const dossier of known) if (dossier.id === id) yield { folder: dossier.folder, isKnown: true };
  // The program's own folder may have moved since, as it does with each version.
  if (DOSSIER_NAME.test(id) && samples !== "") yield { folder: join(samples, id), isKnown: true };
  if (last !== null) yield { folder: last, isKnown: false };
  const around = await dossierAround(file);
  if (around !== null) yield { folder: around, isKnown: isKnownFolder(around, known, samples) };
}

function isKnownFolder(folder: string, known: readonly KnownDossier[], samples: string): boolean {
  const isSample = samples !== "" && folder.startsWith(samples + sep);
  return isSample || known.some((dossier) => dossier.folder === folder);
}
