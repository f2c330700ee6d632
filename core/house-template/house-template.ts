import type { Paper } from "../house-style/house-style.ts";
import type { BytesPart } from "../ooxml/part.ts";
import type { XmlElement } from "../ooxml/xml-tree.ts";

export type HeaderType = "default" | "first" | "even";

/** A header or footer as the template has it, cleaned, and the pictures in it by their relationships. */
export interface HouseHeadersFooters {
  readonly tree: XmlElement;
  readonly pictures: ReadonlyMap<string, BytesPart>;
}

/** What an organisation's own Word file contributes to a note. */
export interface HouseTemplate {
  /** The root of its style part, cleaned: notes are laid out and written from the same tree. */
  readonly styles: XmlElement;
  /** The root of its theme, uncleaned: only colours and font families are read from it; absent when it has none. */
  readonly theme?: XmlElement;
  /** The root of its list definitions; absent when it has none. */
  readonly numbering?: XmlElement;
  /**
   * Its settings with a visible effect: default tab stops, mirrored margins, hyphenation, the mapping of theme
   * colours.
   */
  readonly settings: readonly XmlElement[];
  /** Absent when it states no page, or one that leaves no room for a note. */
  readonly paper?: Paper;
  readonly headers: ReadonlyMap<HeaderType, HouseHeadersFooters>;
  readonly footers: ReadonlyMap<HeaderType, HouseHeadersFooters>;
  /** The header types that its pages use (17.18.36); always includes `default`. */
  readonly headerTypes: readonly HeaderType[];
}
