import type { Shipped } from "../../workspace/workspace.ts";

/** Folders of the program, from the repository's root. */
export const SHIPPED: Shipped = {
  templates: "templates",
  dossiers: "assets/dossiers",
  markingSchemes: "assets/marking-schemes",
  fonts: "assets/fonts",
  hyphenation: "assets/hyphenation",
};
