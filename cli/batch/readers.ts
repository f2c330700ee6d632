import { dirname, join, resolve } from "node:path";
import type { HouseTemplate } from "../../core/house-template/house-template.ts";
import type { Result } from "../../core/problem/result.ts";
import { readDossierFolder } from "../../workspace/dossiers/open-folder.ts";
import { readHouseFile } from "../../workspace/read-house-file.ts";
import { NODE_DISK } from "../../workspace/save/disk.ts";
import { realFile } from "../../workspace/save/find-target.ts";
import { type InputReaders, readTemplate } from "../brief-inputs.ts";
import type { Terminal } from "../terminal.ts";

/** Dossiers, templates and Word templates that are cached at a time; most lists use them one after another. */
const MAX_CACHED = 8;

export interface BatchReaders extends InputReaders {
  readonly house: (file: string) => Promise<Result<HouseTemplate>>;
  /** Real path of a folder, which need not exist yet. */
  readonly folder: (path: string) => Promise<string>;
}

/** Readers that cache files that several briefs share. */
export function batchReaders(terminal: Terminal): BatchReaders {
  return {
    // The date, which only fills one missing in brief.yaml, does not matter here: each brief has its own.
    dossier: cached((folder: string) => readDossierFolder(folder, terminal.shipped, terminal.today)),
    template: cached((name: string) => readTemplate(name, terminal)),
    house: cached(readHouseFile),
    folder: cached(async (path) => {
      const place = resolve(path);
      // Making the folder later reports the problem.
      return realFile(NODE_DISK, join(place, "note")).then(dirname, () => place);
    }),
  };
}

/** Caches the results of a function by key; the least recently used is dropped first. */
export function cached<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const results = new Map<string, Promise<Value>>();
  return (key) => {
    const value = results.get(key) ?? read(key);
    results.delete(key);
    results.set(key, value);
    const [oldest] = results.keys();
    if (results.size > MAX_CACHED && oldest !== undefined) results.delete(oldest);
    return value;
  };
}
