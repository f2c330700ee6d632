import type { CharacterStyleId, ParagraphStyleId, TableStyleId } from "./word-style-ids.ts";

/**
 * Names of a note's styles in Word, in the order of its styles part. Word recognises the built-in ones by this spelling
 * (ECMA-376 part 1, 17.7.4.9) and translates them.
 */
export const PARAGRAPH_STYLE_NAMES = {
  Normal: "Normal",
  Title: "Title",
  Heading1: "heading 1",
  Heading2: "heading 2",
  Heading3: "heading 3",
  Heading4: "heading 4",
  Heading5: "heading 5",
  Kicker: "Kicker",
  Lead: "Lead",
  SmallText: "Small Text",
  Quote: "Quote",
  CalloutTitle: "Callout Title",
  KeyCalloutTitle: "Key Callout Title",
  CautionCalloutTitle: "Caution Callout Title",
  RestrictedCalloutTitle: "Restricted Callout Title",
  NoteCalloutTitle: "Note Callout Title",
  Description: "Description",
  DescriptionContinue: "Description Continue",
  SignOff: "Sign-off",
  SignOffContinue: "Sign-off Continue",
  ListBullet: "List Bullet",
  ListNumber: "List Number",
  ListContinue: "List Continue",
  Points: "Points to Make",
  Sources: "Sources",
  Caption: "caption",
  Figure: "Figure",
  TableText: "Table Text",
  TableHead: "Table Head",
  TableTextSmall: "Table Text Small",
  TableHeadSmall: "Table Head Small",
  TableTextSmallest: "Table Text Smallest",
  TableHeadSmallest: "Table Head Smallest",
  TableEnd: "Table End",
  TOCHeading: "TOC Heading",
  TOC1: "toc 1",
  TOC2: "toc 2",
  TOC3: "toc 3",
  TOC4: "toc 4",
  TOC5: "toc 5",
  Header: "header",
  Footer: "footer",
  Marking: "Marking",
  FootnoteText: "footnote text",
} as const satisfies Readonly<Record<ParagraphStyleId, string>>;

export const CHARACTER_STYLE_NAMES = {
  DefaultParagraphFont: "Default Paragraph Font",
  Hyperlink: "Hyperlink",
  FootnoteReference: "footnote reference",
  PortionMark: "Portion Mark",
  Term: "Term",
} as const satisfies Readonly<Record<CharacterStyleId | "DefaultParagraphFont", string>>;

export const TABLE_STYLE_NAMES = {
  TableNormal: "Normal Table",
  HouseTable: "House Table",
  KeyCallout: "Key Callout",
  CautionCallout: "Caution Callout",
  RestrictedCallout: "Restricted Callout",
  NoteCallout: "Note Callout",
} as const satisfies Readonly<Record<TableStyleId | "TableNormal", string>>;

export const NUMBERING_STYLE_NAMES = { NoList: "No List" } as const;

/** The type, id and name of one of a note's styles. */
export interface WordStyleName {
  /** `w:type` of the style (17.18.83). */
  readonly type: "paragraph" | "character" | "table" | "numbering";
  readonly id: string;
  readonly name: string;
  /** Whether it is the default style of its type (17.7.4.17). */
  readonly isDefault: boolean;
}

const DEFAULTS: ReadonlySet<string> = new Set(["Normal", "DefaultParagraphFont", "TableNormal", "NoList"]);

/** All styles of a note, in the order of its style part. */
export const WORD_STYLE_NAMES: readonly WordStyleName[] = [
  ...named("paragraph", PARAGRAPH_STYLE_NAMES),
  ...named("character", CHARACTER_STYLE_NAMES),
  ...named("table", TABLE_STYLE_NAMES),
  ...named("numbering", NUMBERING_STYLE_NAMES),
];

function named(
  type: WordStyleName["type"],
  styles: Readonly<Record<string, string>>,
): readonly WordStyleName[] {
  return Object.entries(styles).map(([id, name]) => ({ type, id, name, isDefault: DEFAULTS.has(id) }));
}
