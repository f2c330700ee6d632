import type { CalloutKind } from "../../../document/node.ts";
import { calloutColours } from "../../../house-style/callout-colours.ts";
import type { HouseStyle, TextStyle } from "../../../house-style/house-style.ts";
import { FOOTER_SPACE_AFTER, RUNNING_HEAD_GAP } from "../../../house-style/page-style.ts";
import { tableDensities } from "../../../house-style/table-density.ts";
import type {
  CALLOUT_TITLES,
  HEAD_STYLES,
  ParagraphStyleId,
  TEXT_STYLES,
} from "../../../house-style/word-style-ids.ts";
import { pageTextWidth } from "../properties/page-geometry.ts";
import type { ParagraphProperties } from "../properties/paragraph-properties.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { hyphenatedStyles } from "./hyphenated-styles.ts";
import { type ListKind, sharedInstance } from "./list-kinds.ts";
import { ITEM_SPACE, NOTE_INDENT, QUOTATION_INSET, SPACE_AFTER_FIGURE } from "./measures.ts";
import { termColumns } from "./term-widths.ts";

export interface ParagraphStyle {
  /** Names that Word knows are in its own spelling: it translates them. */
  readonly name: string;
  readonly basedOn?: ParagraphStyleId;
  readonly next?: ParagraphStyleId;
  /** Visible in the gallery of styles. */
  readonly isQuickStyle: boolean;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export type ParagraphStyles = Readonly<Record<ParagraphStyleId, ParagraphStyle>>;

/** In the order in which Word offers them. One that the text asks for and that is missing here does not compile. */
export function paragraphStyles(style: HouseStyle): ParagraphStyles {
  return hyphenatedStyles(writtenStyles(style), style.hyphenation);
}

function writtenStyles(style: HouseStyle): ParagraphStyles {
  return {
    Normal: { name: "Normal", isQuickStyle: true, ...looks(style.text.body) },
    ...headingStyles(style),
    ...textStyles(style),
    ...calloutTitles(style),
    ...termStyles(style),
    ...listStyles(style),
    ...tableStyles(style),
    ...contentsStyles(style),
    ...pageStyles(style),
  };
}

type Some<Ids extends ParagraphStyleId> = Readonly<Record<Ids, ParagraphStyle>>;

function headingStyles({ text }: HouseStyle): Some<"Title" | `Heading${1 | 2 | 3 | 4 | 5}`> {
  const [title, ...sections] = text.headings;
  const heading = (level: 1 | 2 | 3 | 4 | 5): ParagraphStyle =>
    outlined(`heading ${level}`, sections[level - 1] ?? title, level - 1);
  return {
    // Without an outline level the title would be missing from navigation by headings.
    Title: outlined("Title", title, 0),
    Heading1: heading(1),
    Heading2: heading(2),
    Heading3: heading(3),
    Heading4: heading(4),
    Heading5: heading(5),
  };
}

function outlined(name: string, text: TextStyle, outlineLevel: number): ParagraphStyle {
  return headingLike(name, text, { outlineLevel });
}

function headingLike(name: string, text: TextStyle, change: ParagraphProperties = {}): ParagraphStyle {
  const style = derived(name, text, { keepNext: true, keepLines: true, ...change }, "Normal");
  return { ...style, run: { ...style.run, themeFont: "major" } };
}

function textStyles({ text }: HouseStyle): Some<"Kicker" | "Lead" | "SmallText" | "Quote"> {
  const { body, kicker, lead, small } = text;
  const inset = { indent: { left: QUOTATION_INSET, right: QUOTATION_INSET } };
  return {
    Kicker: derived("Kicker", kicker, { keepNext: true }, "Title"),
    Lead: derived("Lead", lead, {}, "Normal"),
    SmallText: derived("Small Text", small, {}, "Normal"),
    Quote: derived("Quote", body, inset, "Normal"),
  };
}

/** One for each kind, in its colour; what they share is said once. */
function calloutTitles(style: HouseStyle): Some<"CalloutTitle" | (typeof CALLOUT_TITLES)[CalloutKind]> {
  const shared = { ...style.text.body, bold: true, spaceAfter: 2 };
  const title = (name: string, kind: CalloutKind): ParagraphStyle => ({
    name: `${name} Callout Title`,
    basedOn: "CalloutTitle",
    next: "Normal",
    isQuickStyle: false,
    paragraph: {},
    run: { colour: calloutColours(kind, style).title },
  });
  return {
    CalloutTitle: derived("Callout Title", shared, { keepNext: true }, "Normal"),
    KeyCalloutTitle: title("Key", "key"),
    CautionCalloutTitle: title("Caution", "caution"),
    RestrictedCalloutTitle: title("Restricted", "restricted"),
    NoteCalloutTitle: title("Note", "note"),
  };
}

function termStyles(
  style: HouseStyle,
): Some<"Description" | "DescriptionContinue" | "SignOff" | "SignOffContinue"> {
  const { text, colours } = style;
  const description = { ...text.body, spaceAfter: ITEM_SPACE };
  const [left] = termColumns(style, pageTextWidth(style.paper));
  const signOff = { ...text.small, colour: colours.text, spaceAfter: ITEM_SPACE };
  return {
    Description: derived("Description", description, { keepLines: true, indent: { left, hanging: left } }),
    DescriptionContinue: derived("Description Continue", description, { indent: { left } }),
    SignOff: derived("Sign-off", signOff, { keepLines: true, indent: { left, hanging: left } }),
    SignOffContinue: derived("Sign-off Continue", signOff, { keepLines: true, indent: { left } }),
  };
}

function listStyles(
  style: HouseStyle,
): Some<"ListBullet" | "ListNumber" | "ListContinue" | "Points" | "Sources"> {
  const { body, points, small } = style.text;
  const item = { ...body, spaceAfter: ITEM_SPACE };
  const source = { ...small, spaceAfter: ITEM_SPACE, colour: style.colours.text };
  const numbered = (role: ListKind["role"], ordered: boolean) => ({
    numbering: { instance: sharedInstance({ role, ordered }), level: 0 },
  });
  return {
    ListBullet: derived("List Bullet", item, numbered("plain", false)),
    ListNumber: derived("List Number", item, numbered("plain", true)),
    ListContinue: derived("List Continue", item, { indent: { left: style.listIndent } }),
    Points: derived("Points to Make", points, numbered("points", false)),
    Sources: derived("Sources", source, numbered("sources", true)),
  };
}

type TableTextId = (typeof TEXT_STYLES | typeof HEAD_STYLES)[number];

function tableStyles({ text, colours }: HouseStyle): Some<"Caption" | "Figure" | TableTextId | "TableEnd"> {
  const caption = { ...text.small, bold: true, colour: colours.text, spaceBefore: 4, spaceAfter: 2 };
  const end = { ...text.table, size: 1, leading: 1 };
  const [, , small = text.table, smallest = small] = tableDensities(text.table).map((each) => each.text);
  return {
    Caption: derived("caption", caption, { keepNext: true, keepLines: true }, "Normal"),
    Figure: derived("Figure", { ...text.body, spaceBefore: 2, spaceAfter: SPACE_AFTER_FIGURE }, {}, "Normal"),
    TableText: derived("Table Text", text.table),
    TableHead: derived("Table Head", { ...text.table, bold: true }),
    TableTextSmall: hidden("Table Text Small", small),
    TableHeadSmall: hidden("Table Head Small", { ...small, bold: true }),
    TableTextSmallest: hidden("Table Text Smallest", smallest),
    TableHeadSmallest: hidden("Table Head Smallest", { ...smallest, bold: true }),
    TableEnd: hidden("Table End", end, { spacing: { before: 0, after: 0, line: 1, rule: "exact" } }),
  };
}

function contentsStyles(style: HouseStyle): Some<"TOCHeading" | `TOC${1 | 2 | 3 | 4 | 5}`> {
  const { body, headings } = style.text;
  const entry = (level: 1 | 2 | 3 | 4 | 5): ParagraphStyle => {
    const text = { ...body, spaceAfter: 2, spaceBefore: 0 };
    return hidden(`toc ${level}`, text, {
      tabs: [{ alignment: "right", position: pageTextWidth(style.paper) }],
      indent: { left: style.listIndent * (level - 1) },
    });
  };
  return {
    TOCHeading: headingLike("TOC Heading", headings[2]),
    TOC1: entry(1),
    TOC2: entry(2),
    TOC3: entry(3),
    TOC4: entry(4),
    TOC5: entry(5),
  };
}

function pageStyles(style: HouseStyle): Some<"Header" | "Footer" | "Marking" | "FootnoteText"> {
  const { marking, footer, note } = style.text;
  const right = { alignment: "right", position: pageTextWidth(style.paper) } as const;
  return {
    Header: hidden("header", { ...footer, spaceBefore: RUNNING_HEAD_GAP.above }, { tabs: [right] }),
    Footer: hidden("footer", { ...footer, spaceAfter: FOOTER_SPACE_AFTER }, { tabs: [right] }),
    Marking: hidden("Marking", marking, { alignment: "center" }),
    FootnoteText: hidden("footnote text", note, {
      tabs: [{ alignment: "left", position: NOTE_INDENT }],
      indent: { left: NOTE_INDENT, hanging: NOTE_INDENT },
    }),
  };
}

function derived(
  name: string,
  text: TextStyle,
  change: ParagraphProperties = {},
  next?: ParagraphStyleId,
): ParagraphStyle {
  const { paragraph, run } = looks(text);
  return { name, basedOn: "Normal", next, isQuickStyle: true, paragraph: { ...paragraph, ...change }, run };
}

function hidden(name: string, text: TextStyle, change: ParagraphProperties = {}): ParagraphStyle {
  return { ...derived(name, text, change), isQuickStyle: false };
}

function looks(text: TextStyle): Pick<ParagraphStyle, "paragraph" | "run"> {
  const { size, leading, spaceBefore, spaceAfter, bold, colour } = text;
  return {
    paragraph: { spacing: { before: spaceBefore, after: spaceAfter, line: leading } },
    run: { size, bold, colour },
  };
}
