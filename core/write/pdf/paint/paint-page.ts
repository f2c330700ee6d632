import { directionOf } from "../../../document/direction.ts";
import type { HouseStyle, Paper } from "../../../house-style/house-style.ts";
import type {
  DisplayItem,
  Drawing,
  GlyphRun,
  PageNumber,
  Picture,
} from "../layout/fragments/display-item.ts";
import { displayList } from "../layout/fragments/display-list.ts";
import { frameFills } from "../layout/fragments/frame.ts";
import type { HeadersAndFooters } from "../layout/pages/headers-and-footers.ts";
import { FOOTNOTE_SEPARATION } from "../layout/pages/page-footnotes.ts";
import type { PageLayout } from "../layout/pages/page-layout.ts";
import type { TargetPlace } from "../layout/pages/targets.ts";
import type { StructureElement } from "../layout/structure-element.ts";
import { placeElement } from "../layout/structure-element.ts";
import type { PageContent } from "./content.ts";

/** The area of a link: one rectangle, in points from the top left of the paper. */
export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly href: string;
  readonly text: string;
  readonly element: StructureElement;
}

export interface PagePainting {
  readonly content: PageContent;
  readonly house: HouseStyle;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  readonly paper: Paper;
  readonly targets: ReadonlyMap<string, TargetPlace>;
  /** Returns the resource name of a picture of the document. */
  readonly pictures: (name: string) => string;
}

/** Paints backgrounds and rules first, then text in document order; returns the areas of links. */
export function paintPage(painting: PagePainting, page: PageLayout): readonly LinkArea[] {
  const top = page.paper.margin.top;
  const areas: LinkArea[] = [];
  for (const fill of frameFills(page.body, page.frames)) paintFills(painting, [fill], top);
  const placed = [...page.body, ...page.footnotes].map(({ fragment, y }) => ({
    displayItems: displayList(fragment),
    y: y + top,
  }));
  for (const { displayItems, y } of placed) paintFills(painting, displayItems, y);
  paintFootnoteRule(painting, page, top);
  for (const { displayItems, y } of placed) {
    for (const item of displayItems) {
      const area = paintText(painting, item, y);
      if (area) areas.push(area);
    }
  }
  return joinAreas(areas);
}

function paintFills(painting: PagePainting, displayItems: readonly DisplayItem[], top: number): void {
  for (const item of displayItems) {
    if (item.type === "fill") painting.content.fill({ ...item, y: item.y + top }, item.colour);
  }
}

/** Tolerance, in points, within which consecutive words of a line are adjacent. */
const TOUCHING = 0.1;

function gapBetween(a: LinkArea, b: LinkArea): number {
  return Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
}

/** Joins the areas of a link on one line. */
function joinAreas(areas: readonly LinkArea[]): readonly LinkArea[] {
  const joined: LinkArea[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    if (last?.element === area.element && last.y === area.y && gapBetween(last, area) < TOUCHING) {
      const x = Math.min(last.x, area.x);
      const right = Math.max(last.x + last.width, area.x + area.width);
      joined[joined.length - 1] = { ...last, x, width: right - x };
    } else joined.push(area);
  }
  return joined;
}

/** Length of the footnote separator, in points. */
const FOOTNOTE_RULE_LENGTH = 120;

function paintFootnoteRule(painting: PagePainting, page: PageLayout, top: number): void {
  const [first] = page.footnotes;
  if (!first) return;
  const { content, house, language } = painting;
  const { margin, width } = page.paper;
  const x = directionOf(language) === "rtl" ? width - margin.right - FOOTNOTE_RULE_LENGTH : margin.left;
  const y = first.y + top - FOOTNOTE_SEPARATION / 2;
  content.fill({ x, y, width: FOOTNOTE_RULE_LENGTH, height: 0.5 }, house.colours.rule);
}

function paintText(painting: PagePainting, item: DisplayItem, top: number): LinkArea | undefined {
  if (item.type === "glyphs") return paintGlyphs(painting, item, top);
  if (item.type === "drawing" || item.type === "picture") paintFigure(painting, item, top);
  if (item.type === "pageNumber") return paintPageNumber(painting, item, top);
  return undefined;
}

function paintPageNumber(painting: PagePainting, item: PageNumber, top: number): LinkArea | undefined {
  const number = item.face.shape(String(painting.targets.get(item.heading)?.page ?? ""));
  const width = (number.width * item.size) / 1000;
  const { face, size, colour } = item;
  const words = [number.glyphs];
  const x = item.direction === "rtl" ? item.edge : item.edge - width;
  const text = { face, size, colour, x, width, words, rightToLeft: false };
  painting.content.text(text, item.baseline + top, item.element ?? "Repeated");
  if (!item.link.element || item.element === null) return undefined;
  const place = { x, y: item.baseline + top - size, width, height: size * 1.2 };
  return { ...place, ...item.link, element: item.link.element };
}

function paintFigure({ content, paper, pictures }: PagePainting, item: Drawing | Picture, top: number): void {
  const { x, width, height, element } = item;
  const y = item.y + top;
  const owner = element ?? "Repeated";
  if (item.type === "picture") content.picture(pictures(item.name), { x, y, width, height }, owner);
  else content.draw(item.shapes, ([left, down]) => [x + left, y + down], owner);
  if (element) element.box = [x, paper.height - y - height, x + width, paper.height - y];
}

function paintGlyphs(painting: PagePainting, item: GlyphRun, top: number): LinkArea | undefined {
  const baseline = item.baseline + top;
  painting.content.text(item, baseline, item.element ?? (item.isRepeated ? "Repeated" : "Layout"));
  if (item.footnoteElement) placeElement(item.footnoteElement);
  // Repeated content is an artifact and has no links.
  if (!item.link?.element || item.element === null) return undefined;
  const place = { x: item.x, y: baseline - item.size, width: item.width, height: item.size * 1.2 };
  return { ...place, ...item.link, element: item.link.element };
}

export function paintHeadersAndFooters(
  content: PageContent,
  { fills, header, footer }: HeadersAndFooters,
): void {
  for (const fill of fills) content.fill(fill, fill.colour);
  for (const item of header) content.text(item, item.baseline, "Header");
  for (const item of footer) content.text(item, item.baseline, "Footer");
}
