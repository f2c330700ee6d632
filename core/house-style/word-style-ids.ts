import type { CalloutKind, HeadingLevel } from "../document/node.ts";

/** Styles of headings by level. Level 1 is Word's Title and level 2 is Heading 1, as Word's contents lists expect. */
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

/** Styles of callout titles by kind. */
export const CALLOUT_TITLES = {
  key: "KeyCalloutTitle",
  caution: "CautionCalloutTitle",
  restricted: "RestrictedCalloutTitle",
  note: "NoteCalloutTitle",
} as const satisfies Readonly<Record<CalloutKind, string>>;

export type SectionLevel = keyof typeof CONTENTS_STYLES;

/** Styles of table cells and header cells, by the index of the table's density. */
export const TEXT_STYLES = ["TableText", "TableText", "TableTextSmall", "TableTextSmallest"] as const;
export const HEAD_STYLES = ["TableHead", "TableHead", "TableHeadSmall", "TableHeadSmallest"] as const;

/** Ids of paragraph styles. Word recognises its built-in styles in every language of its interface. */
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
  | (typeof CALLOUT_TITLES)[CalloutKind]
  | "Description"
  | "DescriptionContinue"
  | "SignOff"
  | "SignOffContinue"
  | "Caption"
  | "Figure"
  | (typeof TEXT_STYLES)[number]
  | (typeof HEAD_STYLES)[number]
  | "TableEnd"
  | "Header"
  | "Footer"
  | "Marking"
  | "FootnoteText";

export type CharacterStyleId = "Hyperlink" | "FootnoteReference" | "PortionMark" | "Term";

/** The style of data tables. */
export const HOUSE_TABLE = "HouseTable" as const;

/** Styles of callouts by kind. A callout is a table of one cell, whose style has the bar and the background. */
export const CALLOUT_TABLES = {
  key: "KeyCallout",
  caution: "CautionCallout",
  restricted: "RestrictedCallout",
  note: "NoteCallout",
} as const satisfies Readonly<Record<CalloutKind, string>>;

export type TableStyleId = typeof HOUSE_TABLE | (typeof CALLOUT_TABLES)[CalloutKind];

const TABLE_TEXT: ReadonlySet<ParagraphStyleId> = new Set([...TEXT_STYLES, ...HEAD_STYLES]);

/** Whether a style is one of data table cells. */
export function isTableText(style: ParagraphStyleId): boolean {
  return TABLE_TEXT.has(style);
}
