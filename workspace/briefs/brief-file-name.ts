import { lstat } from "node:fs/promises";
import { basename, join } from "node:path";
import { SAVED_BRIEF_LIMITS } from "../../core/limits/limits.ts";
import { plainFileName } from "../plain-file-name.ts";

export const BRIEF_EXTENSION = ".attachebrief";

/** The name of a document that was given none. */
const UNNAMED = "Brief";

/** Of the 255 bytes of a file name, what the extension, a number and the names of a save under way leave. */
const LENGTH = { graphemes: 100, bytes: 200 };

export function isBriefFile(name: string): boolean {
  return !name.startsWith(".") && name.toLowerCase().endsWith(BRIEF_EXTENSION);
}

/** The document's name: that of its file without the extension, in composed form. */
export function documentName(file: string): string {
  return basename(file).slice(0, -BRIEF_EXTENSION.length).normalize("NFC");
}

/**
 * A file of this name in `folder` that is not there yet: the wished one, or with 2, 3 … behind it. `own` may be taken
 * although it is there. Undefined where all are taken.
 */
export async function freeBriefFile(
  folder: string,
  wished: string,
  own?: string,
): Promise<string | undefined> {
  const name = plainFileName(wished, LENGTH) || UNNAMED;
  for (let number = 1; number <= SAVED_BRIEF_LIMITS.names; number += 1) {
    const file = join(folder, `${number === 1 ? name : `${name} ${number}`}${BRIEF_EXTENSION}`);
    if (file === own || !(await isTaken(file, own))) return file;
  }
  return undefined;
}

/** A disk may not tell capitals from small letters: the own file under another spelling is not another file. */
async function isTaken(file: string, own: string | undefined): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return false;
  if (own?.toLowerCase() !== file.toLowerCase()) return true;
  const there = await lstat(own).catch(() => undefined);
  return there === undefined || there.ino !== found.ino || there.dev !== found.dev;
}
