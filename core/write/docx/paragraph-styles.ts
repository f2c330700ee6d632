import type { HouseStyle, TextStyle } from "../../house-style/house-style.ts";
import { styleIndent } from "./block-paragraph.ts";
import { sharedInstance } from "./list-kinds.ts";
import { pageTextWidth } from "./page.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { RunProperties } from "./run-properties.ts";
import type { ParagraphStyleId } from "./style-ids.ts";

export interface ParagraphStyle {
  /** Names that Word knows are in its own spelling: it translates them. */
  readonly name: string;
  readonly basedOn?: ParagraphStyleId;
  readonly next?: ParagraphStyleId;
  /** Shown among the styles to choose from. */
  readonly offered: boolean;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

type Styles = Readonly<Record<ParagraphStyleId, ParagraphStyle>>;

/** All paragraph styles: one that the text asks for and that is missing here does not compile. */
export function paragraphStyles(style: HouseStyle): Styles {
  return {
    Normal: { name: "Normal", offered: true, ...looks(style.text.body) },
    ...headingStyles(style),
    ...textStyles(style),
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
  return derived(name, text, { keepNext: true, keepLines: true, outlineLevel }, "Normal");
}

function textStyles(
  style: HouseStyle,
): Some<"Kicker" | "Lead" | "SmallText" | "Quote" | "CalloutTitle" | "Term"> {
  const { body, kicker, lead, small } = style.text;
  const { left, right } = styleIndent("Quote", style);
  const bold = { ...body, bold: true };
  return {
    Kicker: derived("Kicker", kicker, { keepNext: true }, "Title"),
    Lead: derived("Lead", lead, {}, "Normal"),
    SmallText: derived("Small Text", small),
    Quote: derived("Quote", { ...body, colour: style.colours.quiet }, { indent: { left, right } }, "Normal"),
    CalloutTitle: derived("Callout Title", { ...bold, spaceAfter: 3 }, { keepNext: true }, "Normal"),
    Term: derived("Term", { ...bold, colour: style.colours.quiet }),
  };
}

function listStyles(
  style: HouseStyle,
): Some<"ListBullet" | "ListNumber" | "ListContinue" | "Points" | "Sources"> {
  const { body, points, small } = style.text;
  const item = { ...body, spaceAfter: Math.round(body.spaceAfter / 2) };
  const numbering = (ordered: boolean) => ({
    numbering: { instance: sharedInstance({ role: "plain", ordered }), level: 0 },
  });
  return {
    ListBullet: derived("List Bullet", item, numbering(false)),
    ListNumber: derived("List Number", item, numbering(true)),
    ListContinue: derived("List Continue", item, { indent: { left: style.listIndent } }),
    Points: derived("Points to Make", points),
    Sources: derived("Sources", small),
  };
}

function tableStyles({ text }: HouseStyle): Some<"Caption" | "TableText" | "TableHead" | "TableEnd"> {
  const caption = { ...text.table, bold: true, spaceBefore: 6, spaceAfter: 4 };
  const end = { ...text.table, size: 1, leading: 1 };
  return {
    Caption: derived("caption", caption, { keepNext: true, keepLines: true }, "Normal"),
    TableText: derived("Table Text", text.table),
    TableHead: derived("Table Head", { ...text.table, bold: true }),
    TableEnd: hidden("Table End", end, { spacing: { before: 0, after: 0, line: 1, rule: "exact" } }),
  };
}

function contentsStyles(style: HouseStyle): Some<"TOCHeading" | `TOC${1 | 2 | 3 | 4 | 5}`> {
  const { body, headings } = style.text;
  const entry = (level: 1 | 2 | 3 | 4 | 5): ParagraphStyle => {
    const text = { ...body, spaceAfter: 2, spaceBefore: level === 1 ? 3 : 0 };
    return hidden(`toc ${level}`, text, {
      tabs: [{ alignment: "right", leader: "dot", position: pageTextWidth(style.paper) }],
      indent: { left: style.listIndent * (level - 1), right: style.listIndent * 2 },
    });
  };
  return {
    TOCHeading: derived("TOC Heading", headings[1], { keepNext: true, keepLines: true }, "Normal"),
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
    Header: hidden("header", footer, { tabs: [right] }),
    Footer: hidden("footer", footer, { tabs: [right] }),
    Marking: hidden("Marking", marking),
    FootnoteText: hidden("footnote text", note),
  };
}

function derived(
  name: string,
  text: TextStyle,
  change: ParagraphProperties = {},
  next?: ParagraphStyleId,
): ParagraphStyle {
  const { paragraph, run } = looks(text);
  return { name, basedOn: "Normal", next, offered: true, paragraph: { ...paragraph, ...change }, run };
}

function hidden(name: string, text: TextStyle, change: ParagraphProperties = {}): ParagraphStyle {
  return { ...derived(name, text, change), offered: false };
}

function looks(text: TextStyle): Pick<ParagraphStyle, "paragraph" | "run"> {
  const { size, leading, spaceBefore, spaceAfter, bold, colour } = text;
  return {
    paragraph: { spacing: { before: spaceBefore, after: spaceAfter, line: leading } },
    run: { size, bold, colour },
  };
}
