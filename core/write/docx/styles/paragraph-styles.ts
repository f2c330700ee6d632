import type { CalloutKind } from "../../../document/node.ts";
import { calloutColours } from "../../../house-style/callout-colours.ts";
import type { HouseStyle, TextStyle } from "../../../house-style/house-style.ts";
import {
  CALLOUT_TITLE_GAP,
  CAPTION_GAP,
  CONTENTS_ENTRY_GAP,
  FOOTNOTE_INDENT,
  ITEM_SPACE,
  QUOTATION_INSET,
  SPACE_AFTER_FIGURE,
  SPACE_BEFORE_CAPTION,
} from "../../../house-style/measures.ts";
import { FOOTER_SPACE_AFTER, RUNNING_HEAD_GAP } from "../../../house-style/page-style.ts";
import { tableDensities } from "../../../house-style/table-density.ts";
import type {
  CALLOUT_TITLES,
  HEAD_STYLES,
  ParagraphStyleId,
  TEXT_STYLES,
} from "../../../house-style/word-style-ids.ts";
import { type ListKind, sharedNumId } from "../context/list-kinds.ts";
import { pageTextWidth } from "../properties/page-geometry.ts";
import type { ParagraphProperties } from "../properties/paragraph-properties.ts";
import type { ParagraphStyle, ParagraphStyles } from "../properties/paragraph-style.ts";
import { hyphenatedStyles } from "./hyphenated-styles.ts";
import { termColumns } from "./term-widths.ts";

/** The paragraph styles in the order in which Word lists them. A style of the text that is missing here does not compile. */
export function paragraphStyles(style: HouseStyle): ParagraphStyles {
  return hyphenatedStyles(writtenStyles(style), style.hyphenation);
}

function writtenStyles(style: HouseStyle): ParagraphStyles {
  return {
    Normal: { isQuickStyle: true, ...formatting(style.text.body) },
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

type Styles<Ids extends ParagraphStyleId> = Readonly<Record<Ids, ParagraphStyle>>;

function headingStyles({ text }: HouseStyle): Styles<"Title" | `Heading${1 | 2 | 3 | 4 | 5}`> {
  const [title, ...sections] = text.headings;
  const heading = (level: 1 | 2 | 3 | 4 | 5): ParagraphStyle =>
    outlined(sections[level - 1] ?? title, level - 1);
  return {
    // Without an outline level the title would be missing from navigation by headings.
    Title: outlined(title, 0),
    Heading1: heading(1),
    Heading2: heading(2),
    Heading3: heading(3),
    Heading4: heading(4),
    Heading5: heading(5),
  };
}

function outlined(text: TextStyle, outlineLevel: number): ParagraphStyle {
  return headingLike(text, { outlineLevel });
}

function headingLike(text: TextStyle, change: ParagraphProperties = {}): ParagraphStyle {
  const style = derived(text, { keepNext: true, keepLines: true, ...change }, "Normal");
  return { ...style, run: { ...style.run, themeFont: "major" } };
}

function textStyles({ text }: HouseStyle): Styles<"Kicker" | "Lead" | "SmallText" | "Quote"> {
  const { body, kicker, lead, small } = text;
  const inset = { indent: { left: QUOTATION_INSET, right: QUOTATION_INSET } };
  return {
    Kicker: derived(kicker, { keepNext: true }, "Title"),
    Lead: derived(lead, {}, "Normal"),
    SmallText: derived(small, {}, "Normal"),
    Quote: derived(body, inset, "Normal"),
  };
}

/** One for each kind, in its colour; what they share is in the style they are based on. */
function calloutTitles(style: HouseStyle): Styles<"CalloutTitle" | (typeof CALLOUT_TITLES)[CalloutKind]> {
  const shared = { ...style.text.body, bold: true, spaceAfter: CALLOUT_TITLE_GAP };
  const title = (kind: CalloutKind): ParagraphStyle => ({
    basedOn: "CalloutTitle",
    next: "Normal",
    isQuickStyle: false,
    paragraph: {},
    run: { colour: calloutColours(kind, style).title },
  });
  return {
    CalloutTitle: derived(shared, { keepNext: true }, "Normal"),
    KeyCalloutTitle: title("key"),
    CautionCalloutTitle: title("caution"),
    RestrictedCalloutTitle: title("restricted"),
    NoteCalloutTitle: title("note"),
  };
}

function termStyles(
  style: HouseStyle,
): Styles<"Description" | "DescriptionContinue" | "SignOff" | "SignOffContinue"> {
  const { text, colours } = style;
  const description = { ...text.body, spaceAfter: ITEM_SPACE };
  const [left] = termColumns(style, pageTextWidth(style.paper));
  const signOff = { ...text.small, colour: colours.text, spaceAfter: ITEM_SPACE };
  return {
    Description: derived(description, { keepLines: true, indent: { left, hanging: left } }),
    DescriptionContinue: derived(description, { indent: { left } }),
    SignOff: derived(signOff, { keepLines: true, indent: { left, hanging: left } }),
    SignOffContinue: derived(signOff, { keepLines: true, indent: { left } }),
  };
}

function listStyles(
  style: HouseStyle,
): Styles<"ListBullet" | "ListNumber" | "ListContinue" | "Points" | "Sources"> {
  const { body, points, small } = style.text;
  const item = { ...body, spaceAfter: ITEM_SPACE };
  const source = { ...small, spaceAfter: ITEM_SPACE, colour: style.colours.text };
  const numbered = (role: ListKind["role"], ordered: boolean) => ({
    numbering: { numId: sharedNumId({ role, ordered }), level: 0 },
  });
  return {
    ListBullet: derived(item, numbered("plain", false)),
    ListNumber: derived(item, numbered("plain", true)),
    ListContinue: derived(item, { indent: { left: style.listIndent } }),
    Points: derived(points, numbered("points", false)),
    Sources: derived(source, numbered("sources", true)),
  };
}

type TableTextId = (typeof TEXT_STYLES | typeof HEAD_STYLES)[number];

function tableStyles({ text, colours }: HouseStyle): Styles<"Caption" | "Figure" | TableTextId | "TableEnd"> {
  const caption = {
    ...text.small,
    bold: true,
    colour: colours.text,
    spaceBefore: SPACE_BEFORE_CAPTION,
    spaceAfter: 0,
  };
  const end = { ...text.table, size: 1, leading: 1 };
  const [, , small = text.table, smallest = small] = tableDensities(text.table).map((each) => each.text);
  return {
    Caption: derived(caption, { keepNext: true, keepLines: true }, "Normal"),
    Figure: derived({ ...text.body, spaceBefore: CAPTION_GAP, spaceAfter: SPACE_AFTER_FIGURE }, {}, "Normal"),
    TableText: derived(text.table),
    TableHead: derived({ ...text.table, bold: true }),
    TableTextSmall: hidden(small),
    TableHeadSmall: hidden({ ...small, bold: true }),
    TableTextSmallest: hidden(smallest),
    TableHeadSmallest: hidden({ ...smallest, bold: true }),
    TableEnd: hidden(end, { spacing: { before: 0, after: 0, line: 1, rule: "exact" } }),
  };
}

function contentsStyles(style: HouseStyle): Styles<"TOCHeading" | `TOC${1 | 2 | 3 | 4 | 5}`> {
  const { body, headings } = style.text;
  const entry = (level: 1 | 2 | 3 | 4 | 5): ParagraphStyle => {
    const text = { ...body, spaceAfter: CONTENTS_ENTRY_GAP, spaceBefore: 0 };
    return hidden(text, {
      tabs: [{ alignment: "right", position: pageTextWidth(style.paper) }],
      indent: { left: style.listIndent * (level - 1) },
    });
  };
  return {
    TOCHeading: headingLike(headings[2]),
    TOC1: entry(1),
    TOC2: entry(2),
    TOC3: entry(3),
    TOC4: entry(4),
    TOC5: entry(5),
  };
}

function pageStyles(style: HouseStyle): Styles<"Header" | "Footer" | "Marking" | "FootnoteText"> {
  const { marking, footer, note } = style.text;
  const right = { alignment: "right", position: pageTextWidth(style.paper) } as const;
  return {
    Header: hidden({ ...footer, spaceBefore: RUNNING_HEAD_GAP.above }, { tabs: [right] }),
    Footer: hidden({ ...footer, spaceAfter: FOOTER_SPACE_AFTER }, { tabs: [right] }),
    Marking: hidden(marking, { alignment: "center" }),
    FootnoteText: hidden(note, {
      tabs: [{ alignment: "left", position: FOOTNOTE_INDENT }],
      indent: { left: FOOTNOTE_INDENT, hanging: FOOTNOTE_INDENT },
    }),
  };
}

function derived(text: TextStyle, change: ParagraphProperties = {}, next?: ParagraphStyleId): ParagraphStyle {
  const { paragraph, run } = formatting(text);
  return { basedOn: "Normal", next, isQuickStyle: true, paragraph: { ...paragraph, ...change }, run };
}

function hidden(text: TextStyle, change: ParagraphProperties = {}): ParagraphStyle {
  return { ...derived(text, change), isQuickStyle: false };
}

function formatting(text: TextStyle): Pick<ParagraphStyle, "paragraph" | "run"> {
  const { size, leading, spaceBefore, spaceAfter, bold, colour } = text;
  return {
    paragraph: { spacing: { before: spaceBefore, after: spaceAfter, line: leading } },
    run: { size, bold, colour },
  };
}
