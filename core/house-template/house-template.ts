import type { Paper } from "../house-style/house-style.ts";
import type { BytesPart } from "../ooxml/part.ts";
import type { XmlElement } from "../ooxml/xml-tree.ts";

export type HeaderType = "default" | "first" | "even";

/** A header or footer as the template has it, cleaned, and the pictures in it by their relationships. */
export interface HouseHeadersFooters {
  readonly tree: XmlElement;
  readonly pictures: ReadonlyMap<string, BytesPart>;
}

/** What an organisation's own Word file lends to a note. */
export interface HouseTemplate {
  /** The root of its style part, cleaned: what is resolved from it is what a note is written with. */
  readonly styles: XmlElement;
  /** The root of its theme as it stands, of which colours and families alone are taken; absent when it has none. */
  readonly theme?: XmlElement;
  /** The root of its list definitions; absent when it has none. */
  readonly numbering?: XmlElement;
  /**
   * Those of its settings that show: default tab stops, mirrored margins, hyphenation, what styles mean by theme
   * colours.
   */
  readonly settings: readonly XmlElement[];
  /** Absent when it says nothing, or nothing that a note fits on. */
  readonly paper?: Paper;
  readonly headers: ReadonlyMap<HeaderType, HouseHeadersFooters>;
  readonly footers: ReadonlyMap<HeaderType, HouseHeadersFooters>;
  /** The kinds of page that it tells apart; always with `default`. */
  readonly kinds: readonly HeaderType[];
}
