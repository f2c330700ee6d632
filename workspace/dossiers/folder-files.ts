import type { Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { FOLDER_LIMITS } from "../../core/limits/limits.ts";

const TEXT_FILE = /\.(ya?ml|json|csv|hbs)$/i;

/** Hidden files are other programs' own, whatever they are called. */
export function isText(name: string): boolean {
  return TEXT_FILE.test(name) && !isHidden(name);
}

export function isHidden(name: string): boolean {
  return /(^|\/)\./.test(name);
}

export interface ListedFile {
  readonly path: string;
  readonly isLink: boolean;
  /** A device, pipe or socket. */
  readonly isDevice: boolean;
}

/** Folder by folder, in the order of their names; undefined where there are more than anyone keeps in a dossier. */
export async function listFiles(root: string): Promise<readonly ListedFile[] | undefined> {
  let room: number = FOLDER_LIMITS.entries;
  const list = async (folder: string, depth: number): Promise<readonly ListedFile[]> => {
    const entries = await firstEntries(folder, room + 1);
    room -= entries.length;
    const files: ListedFile[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const isLink = entry.isSymbolicLink();
      if (!entry.isDirectory()) files.push({ path, isLink, isDevice: !isLink && !entry.isFile() });
      else if (depth > 0 && room >= 0 && !entry.name.startsWith("."))
        files.push(...(await list(path, depth - 1)));
    }
    return files;
  };
  const files = await list(root, FOLDER_LIMITS.depth);
  return room < 0 ? undefined : files;
}

async function firstEntries(folder: string, most: number): Promise<readonly Dirent[]> {
  const entries: Dirent[] = [];
  for await (const entry of await opendir(folder)) {
    entries.push(entry);
    if (entries.length >= most) break;
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
