import { directionOf, paragraphDirection } from "../../../document/direction.ts";
import type { Meta } from "../../../document/node.ts";
import type { HouseStyle, Paper, TextStyle } from "../../../house-style/house-style.ts";
import { NOTE_SEPARATION } from "../layout/break-pages.ts";
import { frameFills } from "../layout/frame.ts";
import type { PageLayout } from "../layout/layout-document.ts";
import { glyphRuns, oneLine } from "../layout/layout-text.ts";
import type { Line } from "../layout/line.ts";
import type { Measurer } from "../layout/measurer.ts";
import type { Drawing, GlyphRun, Mark, Picture } from "../layout/piece.ts";
import type { Tag } from "../layout/tag.ts";
import { placeTag } from "../layout/tag.ts";
import type { TargetPlace } from "../layout/targets.ts";
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
  for (const fill of frameFills(page.body)) paintFills(painting, [fill], top);
  for (const { piece, y } of [...page.body, ...page.notes]) paintFills(painting, piece.marks, y + top);
  paintNoteRule(painting, page, top);
  for (const { piece, y } of [...page.body, ...page.notes]) {
    for (const mark of piece.marks) {
      const area = paintText(painting, mark, y + top);
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
  if (mark.type === "pageNumber") {
    const number = mark.face.shape(String(painting.targets.get(mark.heading)?.page ?? ""));
    const width = (number.width * mark.size) / 1000;
    const { face, size, colour } = mark;
    const words = [number.glyphs];
    const text = {
      face,
      size,
      colour,
      x: mark.direction === "rtl" ? mark.edge : mark.edge - width,
      width,
      words,
      backwards: false,
    };
    painting.content.text(text, mark.baseline + top, mark.tag);
    const place = { x: text.x, y: mark.baseline + top - size, width, height: size * 1.2 };
    return { ...place, ...mark.link };
  }
  return undefined;
}

function paintFigure({ content, paper, pictures }: PagePainting, mark: Drawing | Picture, top: number): void {
  const { x, width, height, tag } = mark;
  const y = mark.y + top;
  if (mark.type === "picture") content.picture(pictures(mark.name), { x, y, width, height }, tag);
  else content.draw(mark.shapes, ([left, down]) => [x + left, y + down], tag);
  tag.box = [x, paper.height - y - height, x + width, paper.height - y];
}

function paintGlyphs(painting: PagePainting, mark: GlyphRun, top: number): LinkArea | undefined {
  const baseline = mark.baseline + top;
  painting.content.text(mark, baseline, mark.tag ?? "Repeated");
  if (mark.noteTag) placeTag(mark.noteTag);
  if (!mark.link || mark.tag === null) return undefined;
  const place = { x: mark.x, y: baseline - mark.size, width: mark.width, height: mark.size * 1.2 };
  return { ...place, ...mark.link, owner: mark.tag };
}

/** Marking at head and foot, version and date where lines begin, "Page x of y" where they end. */
export function paintHeaderAndFooter(painting: PagePainting, meta: Meta, page: number, pages: number): void {
  const { paper } = painting;
  const { text } = painting.house;
  const place = meta.marking.alignment === "centre" ? "centre" : "end";
  const foot = paper.height - (paper.footerDistance ?? paper.headerDistance);
  paintLine(
    painting,
    meta.marking.text,
    text.marking,
    place,
    paper.headerDistance + text.marking.size,
    "Header",
  );
  if (page > 1 && meta.runningHead) {
    const style = text.footer;
    const room = paper.width - paper.margin.left - paper.margin.right;
    const words = shorten(painting, meta.runningHead, style, room);
    paintLine(painting, words, style, "start", paper.margin.top - style.leading + 3, "Header");
  }
  paintLine(painting, meta.footer, text.footer, "start", foot - text.marking.leading - 3, "Footer");
  const number = `Page ${page} of ${pages}`;
  paintLine(painting, number, text.footer, "end", foot - text.marking.leading - 3, "Footer");
  paintLine(painting, meta.marking.text, text.marking, place, foot, "Footer");
}

/** As many words as the line holds, with an ellipsis for the rest. */
function shorten(painting: PagePainting, text: string, style: TextStyle, room: number): string {
  const widthOf = (words: string): number => shortLine(painting, words, style).width;
  if (widthOf(text) <= room) return text;
  const words = text.split(" ");
  while (words.length > 1 && widthOf(`${words.join(" ")}…`) > room) words.pop();
  return `${words.join(" ")}…`;
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
