import { join } from "node:path";
import type { Shipped } from "../../workspace/workspace.ts";

/** The folders that ship with the program, below the project's folder `root`. */
export function shippedIn(root: string): Shipped {
  return {
    templates: join(root, "templates"),
    dossiers: join(root, "assets/dossiers"),
    markingSchemes: join(root, "assets/marking-schemes"),
    fonts: join(root, "assets/fonts"),
    hyphenation: join(root, "assets/hyphenation"),
  };
}
