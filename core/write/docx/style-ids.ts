import type { HeadingLevel } from "../../document/node.ts";

/** Level 1 is Word's Title, and sections begin at Heading 1, as Word's own contents lists expect. */
export const HEADING_STYLES = {
  1: "Title",
  2: "Heading1",
  3: "Heading2",
  4: "Heading3",
  5: "Heading4",
  6: "Heading5",
} as const satisfies Readonly<Record<HeadingLevel, string>>;

export const CONTENTS_STYLES = {
  2: "TOC1",
  3: "TOC2",
  4: "TOC3",
  5: "TOC4",
  6: "TOC5",
} as const satisfies Readonly<Record<Exclude<HeadingLevel, 1>, string>>;

export type SectionLevel = keyof typeof CONTENTS_STYLES;

/** The names that Word knows keep their meaning in every language of its interface. */
export type ParagraphStyleId =
  | "Normal"
  | (typeof HEADING_STYLES)[HeadingLevel]
  | (typeof CONTENTS_STYLES)[SectionLevel]
  | "TOCHeading"
  | "Kicker"
  | "Lead"
  | "SmallText"
  | "Points"
  | "Sources"
  | "ListBullet"
  | "ListNumber"
  | "ListContinue"
  | "Quote"
  | "CalloutTitle"
  | "Term"
  | "Description"
  | "SignOffTerm"
  | "SignOffText"
  | "Caption"
  | "Figure"
  | "TableText"
  | "TableHead"
  | "TableEnd"
  | "Header"
  | "Footer"
  | "Marking"
  | "FootnoteText";

export type CharacterStyleId = "Hyperlink" | "FootnoteReference";

export const HOUSE_TABLE = "HouseTable";
