import type { Meta } from "../../document/node.ts";
import type { Paper } from "../../house-style/house-style.ts";
import { inLandscape } from "../../house-style/on-paper.ts";
import { runningLineSpacing } from "../../house-style/page-style.ts";
import type { XmlElement } from "../../ooxml/xml-tree.ts";
import type { HeaderType, HouseHeadersFooters } from "../house-template.ts";
import { hasPageNumber, showsNothing, showsTitle } from "../page-content.ts";
import { printsMarking } from "../printed-marking.ts";
import type { AppliedHouseTemplate } from "../style/apply-house-template.ts";
import { renameReferences } from "../style/rename-styles.ts";
import type { FloatBox } from "./box.ts";
import { edgeOf } from "./clear-floats.ts";
import { contentHeight } from "./content-height.ts";
import { floatsOf } from "./floats.ts";
import { pinFloats } from "./pin-floats.ts";

export type PageEdge = "header" | "footer";

/** The content of one edge of the pages of one header type, between the edge of the paper and the text. */
export interface EdgePlan {
  /** The template's own content, with the note's identifiers; absent where it shows nothing. */
  readonly templateContent: XmlElement | undefined;
  readonly marking: boolean;
  /** Whether the marking is outermost, beyond the template's own content. */
  readonly outermost: boolean;
  /** The running head, or the line with the page number. */
  readonly line: boolean;
  /** Whether the line counts pages. */
  readonly numbered: boolean;
  /** Space, in points, kept free towards the text, or between the template's own content and the note's lines. */
  readonly gap: number;
  /** Height from the edge of the paper, in points. */
  readonly height: number;
}

export type PagePlan = Readonly<Record<PageEdge, EdgePlan>>;

/** Ratio of the lowest height that lines may have to the estimate: some fonts set lower lines. */
const LOWEST = 0.93;
/** Distance between floating content and the lines that keep clear of it, in points. */
const CLEAR = 4;

/** Plans the header and footer of one header type so that the note's lines and text overlap no floating content. */
export function pagePlan(
  applied: AppliedHouseTemplate,
  meta: Meta,
  headerType: HeaderType,
  landscape: boolean,
): PagePlan {
  const setting = pageSetting(applied, landscape);
  const trees = {
    header: theirTree(setting, "header", headerType),
    footer: theirTree(setting, "footer", headerType),
  };
  const shown = Object.values(trees).filter((tree) => tree !== undefined);
  const counted = shown.some(hasPageNumber);
  const titled = shown.some(showsTitle);
  const { runningHead = "" } = meta;
  const marks = (tree: XmlElement | undefined) =>
    meta.marking.text !== "" && !(tree && printsMarking(tree, meta.marking.text, setting.lookup));
  const header: Ours = {
    tree: trees.header,
    marking: marks(trees.header),
    line: headerType !== "first" && runningHead !== "" && !(titled && runningHead === meta.title),
    numbered: false,
  };
  const footer: Ours = {
    tree: trees.footer,
    marking: marks(trees.footer),
    line: !counted || meta.footer !== "",
    numbered: !counted,
  };
  const boxes = [...boxesOf(setting, "header", header), ...boxesOf(setting, "footer", footer)];
  return {
    header: edgePlan(setting, "header", header, boxes),
    footer: edgePlan(setting, "footer", footer, boxes),
  };
}

interface Setting {
  readonly applied: AppliedHouseTemplate;
  readonly paper: Paper;
  readonly landscape: boolean;
  readonly lookup: { readonly styles: XmlElement; readonly theme: AppliedHouseTemplate["theme"] };
}

function pageSetting(applied: AppliedHouseTemplate, landscape: boolean): Setting {
  const { style, styles, theme } = applied;
  const paper = landscape ? inLandscape(style.paper) : style.paper;
  return { applied, paper, landscape, lookup: { styles, theme } };
}

/** The template's header or footer of a type; the default one where only the note's running head makes the first page differ. */
export function letterhead(
  { template }: AppliedHouseTemplate,
  edge: PageEdge,
  headerType: HeaderType,
): HouseHeadersFooters | undefined {
  const { headers, footers, headerTypes } = template;
  return (edge === "header" ? headers : footers).get(
    headerTypes.includes(headerType) ? headerType : "default",
  );
}

function theirTree(
  { applied, landscape }: Setting,
  edge: PageEdge,
  headerType: HeaderType,
): XmlElement | undefined {
  const theirs = letterhead(applied, edge, headerType);
  if (theirs === undefined || showsNothing(theirs.tree)) return undefined;
  const { paper, style, map } = applied;
  const sides =
    paper.margin.left !== style.paper.margin.left || paper.margin.right !== style.paper.margin.right;
  const made = landscape ? inLandscape(paper) : paper;
  return renameReferences(pinFloats(theirs.tree, { upright: paper, paper: made, sides }), map);
}

interface Ours {
  readonly tree: XmlElement | undefined;
  readonly marking: boolean;
  readonly line: boolean;
  readonly numbered: boolean;
}

/** Boxes of floating content, if the note's marking is outermost. */
function boxesOf(setting: Setting, edge: PageEdge, ours: Ours): readonly FloatBox[] {
  const { tree } = ours;
  if (tree === undefined) return [];
  const { paper, lookup } = setting;
  const { marking, line, theirs } = heightsOf(setting, edge, ours);
  const { headerDistance, footerDistance = headerDistance } = paper;
  const top =
    edge === "header" ? headerDistance + marking : paper.height - footerDistance - marking - line - theirs;
  return floatsOf(tree, { paper, lookup, top }).map(({ box }) => box);
}

function heightsOf({ applied, lookup }: Setting, edge: PageEdge, { tree, marking, line }: Ours) {
  const { text } = applied.style;
  const own = applied.paragraphs.get(edge === "header" ? "Header" : "Footer")?.spacing;
  const { before, after, line: leading } = own ?? runningLineSpacing(applied.style, edge);
  return {
    marking: marking ? text.marking.leading + text.marking.spaceAfter : 0,
    line: line ? before + leading + after : 0,
    theirs: tree === undefined ? 0 : contentHeight(tree, lookup),
  };
}

/** The extent of floating content, in points from the nearer edge of the paper. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

function edgePlan(setting: Setting, edge: PageEdge, ours: Ours, boxes: readonly FloatBox[]): EdgePlan {
  const { paper } = setting;
  const { headerDistance, footerDistance = headerDistance } = paper;
  const distance = edge === "header" ? headerDistance : footerDistance;
  const margin = edge === "header" ? paper.margin.top : paper.margin.bottom;
  const heights = heightsOf(setting, edge, ours);
  const reaches = boxes
    .filter((box) => edgeOf(box, paper) === (edge === "header" ? "top" : "bottom"))
    .map((box) => reachOf(box, edge, paper));
  const to = Math.max(0, ...reaches.map((each) => each.to));
  // The note's lines at the outer edge: the marking of a header, the marking and the line of a footer.
  const outer = edge === "header" ? heights.marking : heights.marking + heights.line;
  const inner = edge === "header" ? heights.line : 0;
  const meetsOuter = reaches.some((each) => each.from < distance + outer && each.to > distance);
  const outermost = outer === 0 || !meetsOuter;
  const before = distance + (outermost ? outer : 0) + heights.theirs * LOWEST;
  const following = outermost ? inner : inner + outer;
  const needed = to === 0 ? 0 : to + CLEAR - before;
  const gap = needed > 0 && (following > 0 || to > margin) ? needed : 0;
  const height = distance + outer + inner + heights.theirs + gap;
  return {
    templateContent: ours.tree,
    marking: ours.marking,
    outermost,
    line: ours.line,
    numbered: ours.numbered,
    gap,
    height,
  };
}

function reachOf(box: FloatBox, edge: PageEdge, paper: Paper): Reach {
  return edge === "header"
    ? { from: box.top, to: box.bottom }
    : { from: paper.height - box.bottom, to: paper.height - box.top };
}

/** Whether the template's headers and footers have floating content. */
export function hasFloats({ template, styles, theme, map, style }: AppliedHouseTemplate): boolean {
  const setting = { paper: style.paper, lookup: { styles, theme }, top: 0 };
  return [...template.headers.values(), ...template.footers.values()].some(
    ({ tree }) => floatsOf(renameReferences(tree, map), setting).length > 0,
  );
}
