import type { Problem } from "../problem/problem.ts";

/** What other programs leave in folders, by the names that they give it. */
const CAUSES: readonly (readonly [name: RegExp, cause: string])[] = [
  [/^(~\$|\.~lock\.)/, "is a lock that Word, Excel or LibreOffice keeps while a file is open"],
  [/^(thumbs\.db|desktop\.ini|\.ds_store|\._.*)$/i, "is a file that Windows or macOS keeps for itself"],
  [
    /(\.sw[op]|~|\.bak|\.tmp|\.orig|\.part|\.crdownload)$/i,
    "is a copy that an editor keeps or that was not finished",
  ],
  [
    /\((?:[^()]*conflicted copy[^()]*|\d+|copy)\)|conflict(?:ed)? copy| - copy\b|^copy of /i,
    "is a second copy of a file, as synchronising and copying make it",
  ],
];

/** Why nothing reads the file, or undefined for one that is somebody's own. */
export function strayCause(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const cause = CAUSES.find(([pattern]) => pattern.test(name))?.[1];
  return cause && `${cause}, and is left alone`;
}

/** Where a dossier's own files stand, and nothing else is expected. */
const OWN_FOLDERS = /^(topics|series)\/[^/]+$/;

/** Files that are no text of the dossier: each is named and left alone. `files` are paths inside the folder. */
export function strayFiles(folder: string, files: readonly string[]): readonly Problem[] {
  return files
    .filter((file) => OWN_FOLDERS.test(file) || (!file.includes("/") && strayCause(file) !== undefined))
    .map((file) => ({
      code: "stray-file",
      severity: "information",
      message: strayCause(file) ?? "is not a file that a dossier holds there, and is left alone",
      place: { file: `${folder}/${file}` },
    }));
}
