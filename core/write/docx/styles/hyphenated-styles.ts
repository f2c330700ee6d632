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

/** All styles are based on Normal. Those of cells have narrow columns whatever the page. */
const RULES: Readonly<Record<Hyphenation, Rules>> = {
  none: {},
  narrow: { Normal: false, ...TABLES },
  all: TITLES,
};

/** The styles with what each says of hyphens, in a file that lets Word part words. */
export function hyphenatedStyles(styles: ParagraphStyles, hyphenation: Hyphenation): ParagraphStyles {
  const rules = Object.entries(RULES[hyphenation]).map(([id, hyphenated]) => {
    const style = styles[id as ParagraphStyleId];
    return [id, { ...style, paragraph: { ...style.paragraph, hyphenated } }] as const;
  });
  return { ...styles, ...Object.fromEntries(rules) };
}

/** What a paragraph between two columns says itself, where its style keeps words whole and is no title's. */
export function hyphenatedInColumns(style: ParagraphStyleId): true | undefined {
  return style in TITLES || RULES.narrow[style] ? undefined : true;
}
