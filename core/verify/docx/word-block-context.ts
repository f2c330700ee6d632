import type { partsById } from "../../ooxml/find-parts.ts";
import type { FootnoteNumbers } from "./footnote-numbers.ts";
import type { CountItem } from "./numbering.ts";
import type { Directions } from "./word-direction.ts";

export interface WordBlockContext {
  readonly headings: ReadonlyMap<string, number>;
  readonly count: CountItem;
  readonly numbers: FootnoteNumbers;
  readonly partOf: ReturnType<typeof partsById>;
  readonly directions: Directions;
  /** Styles of the enclosing tables, outermost first. */
  readonly tables: readonly string[];
}
