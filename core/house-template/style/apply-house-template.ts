import type { HouseStyle } from "../../house-style/house-style.ts";
import type { ParagraphStyleId } from "../../house-style/word-style-ids.ts";
import { treeOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import {
  type ParagraphStyle,
  type ParagraphStyles,
  paragraphStyles,
} from "../../write/docx/styles/paragraph-styles.ts";
import { stylesPart } from "../../write/docx/styles/styles-part.ts";
import { sideMargins } from "../headers-footers/clear-floats.ts";
import { floatsOf } from "../headers-footers/floats.ts";
import type { HouseTemplate } from "../house-template.ts";
import { adaptStyle } from "./adapt-style.ts";
import { renameReferences, renameStyles } from "./rename-styles.ts";
import { resolveStyle, type StyleLookup } from "./resolve-style.ts";
import { BREAKING_STYLES } from "./style-breaks.ts";
import { type HouseStyleMap, mapStyles } from "./style-map.ts";
import { type ThemeValues, themeValues } from "./theme-values.ts";

/** A template made ready for a note: what it has of ours, and our own style made to go with it. */
export interface AppliedHouseTemplate {
  readonly template: HouseTemplate;
  readonly map: HouseStyleMap;
  readonly theme: ThemeValues;
  /** The template's styles under the note's identifiers. */
  readonly theirStyles: XmlElement;
  readonly theirNumbering: XmlElement | undefined;
  /** The page that the template's headers and footers were made for. */
  readonly paper: HouseStyle["paper"];
  readonly style: HouseStyle;
  /** As the template has them, where it has them. */
  readonly paragraphStyles: ParagraphStyles;
  /** Whether the template has a style of ours, by our identifier. */
  readonly has: (id: string) => boolean;
}

export function applyHouseTemplate(template: HouseTemplate, base: HouseStyle): AppliedHouseTemplate {
  const map = mapStyles(template.styles, treeOf(stylesPart(base, "en").xml));
  const found = new Set(map.styles.filter(({ type }) => type !== "added").map(({ id }) => id));
  const has = (id: string) => found.has(id);
  const theme = themeValues(template.theme);
  const theirStyles = renameStyles(template.styles, map);
  const adapted = adaptStyle(base, theirStyles, theme, has);
  const own = template.paper ?? adapted.paper;
  const paper = withRoomBeside(template, own, { styles: template.styles, theme });
  const style = { ...adapted, paper: template.paper === undefined ? paper : roomy(paper, adapted) };
  return {
    template,
    map,
    theme,
    theirStyles,
    paper: own,
    theirNumbering: template.numbering && renameReferences(template.numbering, map),
    style,
    paragraphStyles: theirLooks(paragraphStyles(style), theirStyles, theme, has),
    has,
  };
}

/** Margins at the sides that nothing which floats in a header or footer reaches into the text over. */
function withRoomBeside(
  template: HouseTemplate,
  paper: HouseStyle["paper"],
  lookup: StyleLookup,
): HouseStyle["paper"] {
  const trees = [...template.headers.values(), ...template.footers.values()].map(({ tree }) => tree);
  const setting = { paper, lookup, top: paper.headerDistance };
  const boxes = trees.flatMap((tree) => floatsOf(tree, setting).map(({ box }) => box));
  return boxes.length === 0 ? paper : { ...paper, margin: sideMargins(boxes, paper) };
}

/** Marking, head and foot need a line or two more than some margins hold. */
function roomy(paper: HouseStyle["paper"], { text }: HouseStyle): HouseStyle["paper"] {
  const { margin, headerDistance, footerDistance = headerDistance } = paper;
  const top = Math.max(margin.top, headerDistance + text.marking.leading * 2);
  const bottom = Math.max(margin.bottom, footerDistance + text.marking.leading + text.footer.leading + 6);
  return { ...paper, margin: { ...margin, top, bottom } };
}

/** Only what the writer reads to say the difference: spaces, indents and page breaks. */
function theirLooks(
  ours: ParagraphStyles,
  styles: XmlElement,
  theme: ThemeValues,
  has: (id: string) => boolean,
): ParagraphStyles {
  const looks = Object.entries(ours).map(([id, style]: [string, ParagraphStyle]) => {
    if (!has(id)) return [id, style] as const;
    const { before, after, line, left, right, pageBreakBefore } = resolveStyle(styles, theme, id);
    const breaks = pageBreakBefore && BREAKING_STYLES.has(id);
    const paragraph = {
      ...style.paragraph,
      spacing: { before, after, line },
      indent: { left, right },
      ...(breaks && { pageBreakBefore: true }),
    };
    return [id, { ...style, paragraph }] as const;
  });
  return Object.fromEntries(looks) as Readonly<Record<ParagraphStyleId, ParagraphStyle>>;
}
