import type { CalloutKind, HeadingLevel } from "../document/node.ts";

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

/** The title of a callout, by its kind. */
export const CALLOUT_TITLES = {
  key: "KeyCalloutTitle",
  caution: "CautionCalloutTitle",
  restricted: "RestrictedCalloutTitle",
  note: "NoteCalloutTitle",
} as const satisfies Readonly<Record<CalloutKind, string>>;

export type SectionLevel = keyof typeof CONTENTS_STYLES;

/** Of the cells of a table and of its head, by the index of the density at which it is set. */
export const TEXT_STYLES = ["TableText", "TableText", "TableTextSmall", "TableTextSmallest"] as const;
export const HEAD_STYLES = ["TableHead", "TableHead", "TableHeadSmall", "TableHeadSmallest"] as const;

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

/** Tables of data. */
export const HOUSE_TABLE = "HouseTable" as const;

/** A callout is a table of one cell: the style of its kind has the bar and the ground. */
export const CALLOUT_TABLES = {
  key: "KeyCallout",
  caution: "CautionCallout",
  restricted: "RestrictedCallout",
  note: "NoteCallout",
} as const satisfies Readonly<Record<CalloutKind, string>>;

export type TableStyleId = typeof HOUSE_TABLE | (typeof CALLOUT_TABLES)[CalloutKind];

const TABLE_TEXT: ReadonlySet<ParagraphStyleId> = new Set([...TEXT_STYLES, ...HEAD_STYLES]);

/** Whether a style is that of the cells of tables of data. */
export function isTableText(style: ParagraphStyleId): boolean {
  return TABLE_TEXT.has(style);
}
