import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadBrief } from "../core/brief/load-brief.ts";
import { startingBrief } from "../core/brief/starting-brief.ts";
import type { Dossier } from "../core/dossier/dossier.ts";
import { loadDossier, type TextFiles } from "../core/dossier/load-dossier.ts";
import { unknownMarkings } from "../core/marking/levels.ts";
import { loadScheme } from "../core/marking/load-scheme.ts";
import type { MarkingScheme } from "../core/marking/scheme.ts";
import { isError } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { readFolder } from "./read-folder.ts";
import { readImages } from "./read-images.ts";
import type { OpenedFolder, Shipped } from "./workspace.ts";

const BRIEF_FILE = "brief.yaml";

/** Opens a dossier's folder with its scheme and its starting brief; `today` is YYYY-MM-DD. */
export async function openFolder(
  folder: string,
  shipped: Shipped,
  today: string,
): Promise<Result<OpenedFolder>> {
  const files = await readFolder(folder);
  if (!files.ok) return files;
  const images = await readImages(folder);
  if (!images.ok) return images;
  const loaded = loadDossier(folder, files.value, images.value);
  if (!loaded.ok) return loaded;
  const scheme = await openScheme(loaded.value, shipped);
  if (!scheme.ok) return scheme;
  const markings = unknownMarkings(loaded.value, scheme.value);
  if (markings.some(isError)) return failure(markings);
  const brief = openBrief(folder, files.value, loaded.value, scheme.value, today);
  if (!brief.ok) return brief;
  const { problems } = loaded;
  return success({ dossier: loaded.value, scheme: scheme.value, brief: brief.value, problems });
}

async function openScheme(dossier: Dossier, shipped: Shipped): Promise<Result<MarkingScheme>> {
  const file = join(shipped.markingSchemes, `${dossier.scheme}.yaml`);
  try {
    return loadScheme(file, await readFile(file, "utf8"));
  } catch {
    return failure([
      {
        code: "unknown-scheme",
        severity: "error",
        message: `there is no marking scheme "${dossier.scheme}"`,
        hint: "use uk-gscp, tlp-2.0, eu, nato, us, company or none",
        place: dossier.place,
      },
    ]);
  }
}

function openBrief(
  folder: string,
  files: TextFiles,
  dossier: Dossier,
  scheme: MarkingScheme,
  today: string,
): ReturnType<typeof loadBrief> {
  const text = files.get(BRIEF_FILE);
  if (text === undefined) return success(startingBrief(dossier, scheme, today));
  return loadBrief(`${folder}/${BRIEF_FILE}`, text, today);
}
