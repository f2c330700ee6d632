import { directionOf, paragraphDirection } from "../../../document/direction.ts";
import type { Meta } from "../../../document/node.ts";
import type { HouseStyle, Paper, TextStyle } from "../../../house-style/house-style.ts";
import { glyphRuns, oneLine } from "../layout/lines/layout-text.ts";
import type { Line } from "../layout/lines/line.ts";
import type { Measurer } from "../layout/measure/measurer.ts";
import type { PageLayout } from "../layout/pages/page-layout.ts";
import { NOTE_SEPARATION } from "../layout/pages/page-notes.ts";
import type { TargetPlace } from "../layout/pages/targets.ts";
import { allMarks } from "../layout/pieces/all-marks.ts";
import { frameFills } from "../layout/pieces/frame.ts";
import type { Drawing, GlyphRun, Mark, PageNumber, Picture } from "../layout/pieces/piece.ts";
import type { Tag } from "../layout/tag.ts";
import { placeTag } from "../layout/tag.ts";
import type { ArtifactKind, PageContent } from "./content.ts";

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
  readonly measurer: Measurer;
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
  const placed = [...page.body, ...page.notes].map(({ piece, y }) => ({
    marks: allMarks(piece),
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

function paintFills(painting: PagePainting, marks: readonly Mark[], top: number): void {
  for (const mark of marks) {
    if (mark.type === "fill")
      painting.content.fill(mark.x, mark.y + top, mark.width, mark.height, mark.colour);
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
  content.fill(x, first.y + top - NOTE_SEPARATION / 2, NOTE_RULE, 0.5, house.colours.rule);
}

function paintText(painting: PagePainting, mark: Mark, top: number): LinkArea | undefined {
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

/** Marking at head and foot, version and date where lines begin, "Page x of y" where they end. */
export function paintHeaderAndFooter(painting: PagePainting, meta: Meta, page: number, pages: number): void {
  const { paper, house } = painting;
  const { footer } = house.text;
  const room = paper.width - paper.margin.left - paper.margin.right;
  const place = meta.marking.alignment === "centre" ? "centre" : "end";
  const foot = paper.height - (paper.footerDistance ?? paper.headerDistance);
  const marking = fitting(painting, meta.marking.text, house.text.marking, room);
  const above = paper.headerDistance + house.text.marking.size;
  paintLine(painting, meta.marking.text, marking, place, above, "Header");
  if (page > 1 && meta.runningHead) {
    const words = shorten(painting, meta.runningHead, footer, room);
    paintLine(painting, words, footer, "start", paper.margin.top - footer.leading + 3, "Header");
  }
  const baseline = foot - house.text.marking.leading - 3;
  const number = `Page ${page} of ${pages}`;
  const left = room - shortLine(painting, number, footer).width - FOOTER_GAP;
  paintLine(painting, shorten(painting, meta.footer, footer, left), footer, "start", baseline, "Footer");
  paintLine(painting, number, footer, "end", baseline, "Footer");
  paintLine(painting, meta.marking.text, marking, place, foot, "Footer");
}

/** Between the words at the foot and the number of the page, at the least. */
const FOOTER_GAP = 12;

/** As many words as the line holds, or letters of the first, with an ellipsis for the rest. */
function shorten(painting: PagePainting, text: string, style: TextStyle, room: number): string {
  const isTooLong = (words: string): boolean => shortLine(painting, words, style).width > room;
  if (!isTooLong(text)) return text;
  const words = text.split(" ");
  while (words.length > 1 && isTooLong(`${words.join(" ")}…`)) words.pop();
  const letters = [...words.join(" ")];
  while (letters.length > 1 && isTooLong(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("")}…`;
}

/** A marking is never shortened: where it is too long for the line it is set smaller. */
function fitting(painting: PagePainting, text: string, style: TextStyle, room: number): TextStyle {
  const { width } = shortLine(painting, text, style);
  return width <= room ? style : { ...style, size: (style.size * room) / width };
}

function paintLine(
  painting: PagePainting,
  text: string,
  style: TextStyle,
  alignment: "start" | "centre" | "end",
  baseline: number,
  kind: ArtifactKind,
): void {
  const { margin, width } = painting.paper;
  const line = shortLine(painting, text, style);
  const [left, right] = [margin.left, width - margin.right - line.width];
  const [start, end] = directionOf(painting.language) === "rtl" ? [right, left] : [left, right];
  const x = { start, centre: (width - line.width) / 2, end };
  for (const mark of glyphRuns(line, x[alignment], baseline)) painting.content.text(mark, baseline, kind);
}

function shortLine(
  { measurer, language }: PagePainting,
  text: string,
  { bold, size, colour }: TextStyle,
): Line {
  const run = { bold, italic: false, size, colour, rise: 0, tag: null, language };
  return oneLine(measurer, text, run, paragraphDirection(text, language));
}
