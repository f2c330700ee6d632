import { dirname, join, resolve } from "node:path";
import type { HouseTemplate } from "../../core/house-template/house-template.ts";
import type { Result } from "../../core/problem/result.ts";
import { readDossierFolder } from "../../workspace/open-folder.ts";
import { readHouseFile } from "../../workspace/read-house-file.ts";
import { NODE_DISK } from "../../workspace/save/disk.ts";
import { realFile } from "../../workspace/save/find-target.ts";
import { type InputReaders, readTemplate } from "../brief-inputs.ts";
import type { Terminal } from "../terminal.ts";

/** Different dossiers, templates and Word templates that are kept at a time; lists mostly go through them in turn. */
const MAX_KEPT = 8;

export interface BatchReaders extends InputReaders {
  readonly house: (file: string) => Promise<Result<HouseTemplate>>;
  /** Where a folder really lies, whether it exists yet or not. */
  readonly folder: (path: string) => Promise<string>;
}

/** Reads what many briefs share once in a process, as long as it is not pushed out by others. */
export function batchReaders(terminal: Terminal): BatchReaders {
  return {
    // A date is the brief's matter: it only stands in for one that brief.yaml does not have.
    dossier: remembered((folder: string) => readDossierFolder(folder, terminal.shipped, terminal.today)),
    template: remembered((name: string) => readTemplate(name, terminal)),
    house: remembered(readHouseFile),
    folder: remembered(async (path) => {
      const place = resolve(path);
      // Making the folder will say what is wrong with it.
      return realFile(NODE_DISK, join(place, "note")).then(dirname, () => place);
    }),
  };
}

/** The last few answers of a function, by what was asked; the one that was asked for longest ago goes first. */
export function remembered<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const value = kept.get(key) ?? read(key);
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
