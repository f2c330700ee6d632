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
import type { PageLayout } from "../layout/pages/page-layout.ts";
import { NOTE_SEPARATION } from "../layout/pages/page-notes.ts";
import type { TargetPlace } from "../layout/pages/targets.ts";
import type { Tag } from "../layout/tag.ts";
import { placeTag } from "../layout/tag.ts";
import type { PageContent } from "./content.ts";

/** A place that can be clicked: one rectangle, in points from the top left of the paper. */
export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly href: string;
  readonly text: string;
  readonly owner: Tag;
}

export interface PagePainting {
  readonly content: PageContent;
  readonly house: HouseStyle;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  readonly paper: Paper;
  readonly targets: ReadonlyMap<string, TargetPlace>;
  /** The resource that holds a picture of the document. */
  readonly pictures: (name: string) => string;
}

/** Paints grounds and rules first, then text in the order of the document; returns what can be clicked. */
export function paintPage(painting: PagePainting, page: PageLayout): readonly LinkArea[] {
  const top = page.paper.margin.top;
  const areas: LinkArea[] = [];
  for (const fill of frameFills(page.body, page.frames)) paintFills(painting, [fill], top);
  const placed = [...page.body, ...page.notes].map(({ fragment, y }) => ({
    marks: displayList(fragment),
    y: y + top,
  }));
  for (const { marks, y } of placed) paintFills(painting, marks, y);
  paintNoteRule(painting, page, top);
  for (const { marks, y } of placed) {
    for (const mark of marks) {
      const area = paintText(painting, mark, y);
      if (area) areas.push(area);
    }
  }
  return joinAreas(areas);
}

function paintFills(painting: PagePainting, marks: readonly DisplayItem[], top: number): void {
  for (const mark of marks) {
    if (mark.type === "fill") painting.content.fill({ ...mark, y: mark.y + top }, mark.colour);
  }
}

/** In points; rounding aside, the words of a line touch each other. */
const TOUCHING = 0.1;

function gapBetween(a: LinkArea, b: LinkArea): number {
  return Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
}

/** The words of one link on one line are clicked as one. */
function joinAreas(areas: readonly LinkArea[]): readonly LinkArea[] {
  const joined: LinkArea[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    if (last?.owner === area.owner && last.y === area.y && gapBetween(last, area) < TOUCHING) {
      const x = Math.min(last.x, area.x);
      const right = Math.max(last.x + last.width, area.x + area.width);
      joined[joined.length - 1] = { ...last, x, width: right - x };
    } else joined.push(area);
  }
  return joined;
}

/** In points. */
const NOTE_RULE = 120;

function paintNoteRule(painting: PagePainting, page: PageLayout, top: number): void {
  const [first] = page.notes;
  if (!first) return;
  const { content, house, language } = painting;
  const { margin, width } = page.paper;
  const x = directionOf(language) === "rtl" ? width - margin.right - NOTE_RULE : margin.left;
  const y = first.y + top - NOTE_SEPARATION / 2;
  content.fill({ x, y, width: NOTE_RULE, height: 0.5 }, house.colours.rule);
}

function paintText(painting: PagePainting, mark: DisplayItem, top: number): LinkArea | undefined {
  if (mark.type === "glyphs") return paintGlyphs(painting, mark, top);
  if (mark.type === "drawing" || mark.type === "picture") paintFigure(painting, mark, top);
  if (mark.type === "pageNumber") return paintPageNumber(painting, mark, top);
  return undefined;
}

function paintPageNumber(painting: PagePainting, mark: PageNumber, top: number): LinkArea | undefined {
  const number = mark.face.shape(String(painting.targets.get(mark.heading)?.page ?? ""));
  const width = (number.width * mark.size) / 1000;
  const { face, size, colour } = mark;
  const words = [number.glyphs];
  const x = mark.direction === "rtl" ? mark.edge : mark.edge - width;
  const text = { face, size, colour, x, width, words, backwards: false };
  painting.content.text(text, mark.baseline + top, mark.tag ?? "Repeated");
  if (!mark.link.owner || mark.tag === null) return undefined;
  const place = { x, y: mark.baseline + top - size, width, height: size * 1.2 };
  return { ...place, ...mark.link, owner: mark.link.owner };
}

function paintFigure({ content, paper, pictures }: PagePainting, mark: Drawing | Picture, top: number): void {
  const { x, width, height, tag } = mark;
  const y = mark.y + top;
  const owner = tag ?? "Repeated";
  if (mark.type === "picture") content.picture(pictures(mark.name), { x, y, width, height }, owner);
  else content.draw(mark.shapes, ([left, down]) => [x + left, y + down], owner);
  if (tag) tag.box = [x, paper.height - y - height, x + width, paper.height - y];
}

function paintGlyphs(painting: PagePainting, mark: GlyphRun, top: number): LinkArea | undefined {
  const baseline = mark.baseline + top;
  painting.content.text(mark, baseline, mark.tag ?? (mark.isRepeated ? "Repeated" : "Layout"));
  if (mark.noteTag) placeTag(mark.noteTag);
  // What is repeated is decoration, and no place to click.
  if (!mark.link?.owner || mark.tag === null) return undefined;
  const place = { x: mark.x, y: baseline - mark.size, width: mark.width, height: mark.size * 1.2 };
  return { ...place, ...mark.link, owner: mark.link.owner };
}

export function paintHeadAndFoot(content: PageContent, { fills, head, foot }: HeadersAndFooters): void {
  for (const fill of fills) content.fill(fill, fill.colour);
  for (const mark of head) content.text(mark, mark.baseline, "Header");
  for (const mark of foot) content.text(mark, mark.baseline, "Footer");
}
