import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { composed } from "../../core/text/composed.ts";
import { diskProblem } from "../disk-problem.ts";
import { errorCode } from "../save/disk.ts";
import type { Shipped } from "../workspace.ts";

/** Folder, next to the built-in templates, of the partials that all templates may use. */
export const SHARED_FOLDER = "partials";

const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,63}$/u;
const FILE_NAME = /^(template\.yaml|template\.hbs|partials\/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,63}\.hbs)$/u;

export const isTemplateId = (id: string): boolean => ID.test(id);

/** Whether a path inside a template's folder is one of the template's own files. */
export const isTemplateFile = (name: string): boolean => FILE_NAME.test(name);

export interface TemplateFolders {
  builtInIds(): Promise<readonly string[]>;
  allIds(): Promise<readonly string[]>;
  folderOf(id: string): Promise<{ readonly folder: string; readonly builtIn: boolean } | undefined>;
}

/** Finds the folders of templates, without reading their files. */
export function createTemplateFolders(shipped: Shipped, ownFolder: string): TemplateFolders {
  const builtInIds = (): Promise<readonly string[]> => foldersIn(shipped.templates);
  return {
    builtInIds,
    allIds: async () => [...(await builtInIds()), ...(await foldersIn(ownFolder))],
    async folderOf(id) {
      if (!ID.test(id)) return undefined;
      const named = (names: readonly string[]) => names.find((name) => composed(name) === composed(id));
      const shippedName = named(await builtInIds());
      if (shippedName !== undefined) return { folder: join(shipped.templates, shippedName), builtIn: true };
      const ownName = named(await foldersIn(ownFolder));
      return ownName === undefined ? undefined : { folder: join(ownFolder, ownName), builtIn: false };
    },
  };
}

/** A warning if the folder of own templates exists but cannot be listed. */
export async function unlistedFolder(folder: string): Promise<readonly Problem[]> {
  try {
    await readdir(folder);
    return [];
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    return [{ ...diskProblem(error, folder, "read"), severity: "warning" }];
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && entry.name !== SHARED_FOLDER && ID.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}
