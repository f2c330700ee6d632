import type { Meta } from "../../document/node.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import { pageStyle } from "../../house-style/page-style.ts";
import { WORD_STYLE_NAMES } from "../../house-style/word-style-names.ts";
import type { XmlElement } from "../../ooxml/xml-tree.ts";
import { sideMargins } from "../headers-footers/clear-floats.ts";
import { floatsOf } from "../headers-footers/floats.ts";
import type { HouseTemplate } from "../house-template.ts";
import { adaptStyle } from "./adapt-style.ts";
import { renameReferences, renameStyles } from "./rename-styles.ts";
import { resolveStyle, type StyleLookup } from "./resolve-style.ts";
import { BREAKING_STYLES } from "./style-breaks.ts";
import { type HouseStyleMap, mapStyles } from "./style-map.ts";
import { type ThemeValues, themeValues } from "./theme-values.ts";

/** A template applied to a note: its parts with the note's identifiers, and the house style adapted to it. */
export interface AppliedHouseTemplate {
  readonly template: HouseTemplate;
  readonly map: HouseStyleMap;
  readonly theme: ThemeValues;
  /** The template's styles, under the note's identifiers. */
  readonly styles: XmlElement;
  readonly numbering: XmlElement | undefined;
  /** The page that the template's headers and footers were made for. */
  readonly paper: HouseStyle["paper"];
  readonly style: HouseStyle;
  /** The template's paragraph styles, by the note's identifiers. */
  readonly paragraphs: ReadonlyMap<string, HouseParagraph>;
  /** Whether the template has one of the note's styles, by the note's identifier. */
  readonly has: (id: string) => boolean;
}

/** What the note's layout depends on in a paragraph style of the template; lengths in points. */
export interface HouseParagraph {
  readonly spacing: { readonly before: number; readonly after: number; readonly line: number };
  readonly indent: { readonly left: number; readonly right: number };
  /** Present for a style in which every paragraph begins a page. */
  readonly pageBreakBefore?: true;
}

/** The template applied to a note with this metadata. Computed once per note: both layout and writer use it. */
export function applyToNote(template: HouseTemplate, style: HouseStyle, meta: Meta): AppliedHouseTemplate {
  const { hyphenation = style.hyphenation } = meta;
  return applyHouseTemplate(template, pageStyle({ ...style, hyphenation }, meta));
}

export function applyHouseTemplate(template: HouseTemplate, base: HouseStyle): AppliedHouseTemplate {
  const map = mapStyles(template.styles, WORD_STYLE_NAMES);
  const matched = new Set(map.styles.filter(({ type }) => type !== "added").map(({ id }) => id));
  const has = (id: string) => matched.has(id);
  const theme = themeValues(template.theme);
  const styles = renameStyles(template.styles, map);
  const adapted = adaptStyle(base, styles, theme, has);
  const own = template.paper ?? adapted.paper;
  const paper = withRoomBeside(template, own, { styles: template.styles, theme });
  return {
    template,
    map,
    theme,
    styles,
    numbering: template.numbering && renameReferences(template.numbering, map),
    paper: own,
    style: { ...adapted, paper: template.paper === undefined ? paper : withRoomForHeaders(paper, adapted) },
    paragraphs: houseParagraphs(map, styles, theme),
    has,
  };
}

/** The page with side margins wide enough that no floating content overlaps the text. */
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

/** The page with margins that hold the marking, running head and footer line: a line or two more than some have. */
function withRoomForHeaders(paper: HouseStyle["paper"], { text }: HouseStyle): HouseStyle["paper"] {
  const { margin, headerDistance, footerDistance = headerDistance } = paper;
  const top = Math.max(margin.top, headerDistance + text.marking.leading * 2);
  const bottom = Math.max(margin.bottom, footerDistance + text.marking.leading + text.footer.leading + 6);
  return { ...paper, margin: { ...margin, top, bottom } };
}

function houseParagraphs(
  map: HouseStyleMap,
  styles: XmlElement,
  theme: ThemeValues,
): ReadonlyMap<string, HouseParagraph> {
  const paragraphs = map.styles.filter(({ type, id }) => type !== "added" && PARAGRAPH_STYLES.has(id));
  return new Map(
    paragraphs.map(({ id }) => {
      const { before, after, line, left, right, pageBreakBefore } = resolveStyle(styles, theme, id);
      const breaks = pageBreakBefore && BREAKING_STYLES.has(id);
      const spacing = { before, after, line };
      return [id, { spacing, indent: { left, right }, ...(breaks && { pageBreakBefore: true }) }];
    }),
  );
}

const PARAGRAPH_STYLES: ReadonlySet<string> = new Set(
  WORD_STYLE_NAMES.filter(({ type }) => type === "paragraph").map(({ id }) => id),
);
