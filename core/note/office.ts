import type { HouseStyle } from "../house-style/house-style.ts";
import type { FontFiles } from "../write/pdf/fonts/font-files.ts";
import type { ReadPatterns } from "../write/pdf/hyphenation/patterns.ts";

/** What every note of an installation is made with. */
export interface Office {
  readonly fonts: FontFiles;
  readonly style: HouseStyle;
  /** Absent where words stay whole but for soft hyphens. */
  readonly patterns?: ReadPatterns;
}
