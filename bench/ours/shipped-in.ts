import { join } from "node:path";
import type { Shipped } from "../../workspace/workspace.ts";

/** What ships with the program, in the project's folder. */
export function shippedIn(root: string): Shipped {
  return {
    templates: join(root, "templates"),
    dossiers: join(root, "assets/dossiers"),
    markingSchemes: join(root, "assets/marking-schemes"),
    fonts: join(root, "assets/fonts"),
    hyphenation: join(root, "assets/hyphenation"),
  };
}
