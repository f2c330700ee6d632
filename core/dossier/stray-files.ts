import type { Problem } from "../problem/problem.ts";
import { nearestName } from "../text/nearest.ts";

/** Files that other programs leave in folders, by their names. */
const CAUSES: readonly (readonly [name: RegExp, cause: string])[] = [
  [/^(~\$|\.~lock\.)/, "is a lock file that Word, Excel or LibreOffice keeps while a file is open"],
  [/^(thumbs\.db|desktop\.ini|\.ds_store|\._.*)$/i, "is a file that Windows or macOS keeps for itself"],
  [
    /^#.*#$|(\.sw[op]|~|\.bak|\.tmp|\.orig|\.part|\.crdownload)$/i,
    "is a backup or an unfinished copy that an editor keeps",
  ],
  [
    /\((?:[^()]*conflicted copy[^()]*|\d+|copy)\)|conflict(?:ed)? copy| - copy\b|^copy of /i,
    "is a second copy of a file, as synchronising and copying make it",
  ],
];

/** Why a file is ignored; undefined for a file that does not come from another program. */
export function strayCause(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const cause = CAUSES.find(([pattern]) => pattern.test(name))?.[1];
  return cause && `${cause}; it is ignored`;
}

/** Folders for a dossier's own files, where nothing else is expected. */
const OWN_FOLDERS = /^(topics|series)\//;

const OWN_FILES = ["dossier.yaml", "people.yaml", "sources.json", "brief.yaml"];

/** Warnings about files that are not read because their name is misspelt. `files` are paths inside the folder. */
export function misnamedFiles(folder: string, files: readonly string[]): readonly Problem[] {
  return files.flatMap((file): readonly Problem[] => {
    if (file.includes("/") || OWN_FILES.includes(file) || strayCause(file) !== undefined) return [];
    if (!/\.(?:ya?ml|json|txt)$/i.test(file)) return [];
    const meant = OWN_FILES.find((own) => nearestName(stemOf(own), [stemOf(file)]) !== undefined);
    if (meant === undefined) return [];
    return [
      {
        code: "misnamed-file",
        severity: "warning",
        message: `is not read: the dossier's file is called ${meant}`,
        hint: files.includes(meant) ? "delete it if nobody needs it" : `rename it ${meant}`,
        place: { file: `${folder}/${file}` },
      },
    ];
  });
}

/** The name of a file without its folder and extension. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

/** Reports files that are not part of the dossier, which are left alone. `files` are paths inside the folder. */
export function strayFiles(folder: string, files: readonly string[]): readonly Problem[] {
  return files
    .filter((file) => OWN_FOLDERS.test(file) || (!file.includes("/") && strayCause(file) !== undefined))
    .map((file) => ({
      code: "stray-file",
      severity: "information",
      message: strayCause(file) ?? "does not belong in this folder and is ignored",
      place: { file: `${folder}/${file}` },
    }));
}
