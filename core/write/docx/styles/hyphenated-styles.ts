import type { Hyphenation } from "../../../document/hyphenation.ts";
import { HEAD_STYLES, type ParagraphStyleId, TEXT_STYLES } from "../../../house-style/word-style-ids.ts";
import type { ParagraphStyles } from "../properties/paragraph-style.ts";

type Rules = Readonly<Partial<Record<ParagraphStyleId, boolean>>>;

const TITLES: Rules = {
  Title: false,
  Heading1: false,
  Heading2: false,
  Heading3: false,
  Heading4: false,
  Heading5: false,
  CalloutTitle: false,
  TOCHeading: false,
  TOC1: false,
  TOC2: false,
  TOC3: false,
  TOC4: false,
  TOC5: false,
};

const TABLES: Rules = Object.fromEntries([...TEXT_STYLES, ...HEAD_STYLES].map((id) => [id, true]));

/** Hyphenation of styles; all are based on Normal. Cells count as narrow on any page. */
const RULES: Readonly<Record<Hyphenation, Rules>> = {
  none: {},
  narrow: { Normal: false, ...TABLES },
  all: TITLES,
};

/** The styles with their hyphenation, in a file that lets Word hyphenate. */
export function hyphenatedStyles(styles: ParagraphStyles, hyphenation: Hyphenation): ParagraphStyles {
  const rules = Object.entries(RULES[hyphenation]).map(([id, hyphenated]) => {
    const style = styles[id as ParagraphStyleId];
    return [id, { ...style, paragraph: { ...style.paragraph, hyphenated } }] as const;
  });
  return { ...styles, ...Object.fromEntries(rules) };
}

/** Hyphenation of a paragraph in a section with columns; undefined for titles and where the style itself hyphenates. */
export function hyphenatedInColumns(style: ParagraphStyleId): true | undefined {
  return style in TITLES || RULES.narrow[style] ? undefined : true;
}
