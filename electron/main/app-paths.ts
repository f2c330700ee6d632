import { join } from "node:path";
import type { Shipped } from "../../workspace/workspace.ts";

/** Paths of the parts of the built program, the same in the archive and in a checkout. */
export interface AppPaths {
  /** The folder of the program, with its licences. */
  readonly root: string;
  readonly renderer: string;
  readonly preload: string;
  readonly noteWorker: string;
  readonly reader: string;
  readonly shipped: Shipped;
}

/** Paths relative to `built`, the folder of the built main script (`out/electron` in the program's root). */
export function appPaths(built: string): AppPaths {
  const root = join(built, "..", "..");
  return {
    root,
    renderer: join(built, "renderer"),
    preload: join(built, "preload.cjs"),
    noteWorker: join(built, "note-worker.mjs"),
    reader: join(built, "reader.mjs"),
    shipped: {
      templates: join(root, "templates"),
      dossiers: join(root, "assets", "dossiers"),
      markingSchemes: join(root, "assets", "marking-schemes"),
      fonts: join(root, "assets", "fonts"),
      hyphenation: join(root, "assets", "hyphenation"),
    },
  };
}
