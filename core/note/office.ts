import type { HouseStyle } from "../house-style/house-style.ts";
import type { FontFiles } from "../write/pdf/fonts/font-files.ts";
import type { ReadPatterns } from "../write/pdf/hyphenation/patterns.ts";

/** The resources of an installation, shared by all notes. */
export interface Office {
  readonly fonts: FontFiles;
  readonly style: HouseStyle;
  /** Hyphenation patterns; absent means that words break at soft hyphens only. */
  readonly patterns?: ReadPatterns;
}
