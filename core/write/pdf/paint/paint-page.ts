import type { Meta } from "../../../document/node.ts";
import type { HouseStyle, TextStyle } from "../../../house-style/house-style.ts";
import type { FaceName } from "../fonts/faces.ts";
import { NOTE_SEPARATION, type PageLayout, type PlacedPiece } from "../layout/break-pages.ts";
import { type Measurer, shapeRuns } from "../layout/measure.ts";
import type { Frame, GlyphRun, Mark } from "../layout/piece.ts";
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
  readonly headingPages: ReadonlyMap<string, number>;
}

/** Paints grounds and rules first, then text in the order of the document; returns what can be clicked. */
export function paintPage(painting: PagePainting, page: PageLayout): readonly LinkArea[] {
  const top = painting.house.paper.margin.top;
  paintFrames(painting, page.body, top);
  const placed = [...page.body, ...page.notes];
  const marks = placed.flatMap(({ piece, y }) => piece.marks.map((mark) => ({ mark, y: y + top })));
  for (const { mark, y } of marks) {
    if (mark.type === "fill") painting.content.fill(mark.x, mark.y + y, mark.width, mark.height, mark.colour);
  }
  paintNoteRule(painting, page, top);
  return joinAreas(marks.flatMap(({ mark, y }) => paintText(painting, mark, y)));
}

/** The words of one link on one line are clicked as one. */
function joinAreas(areas: readonly LinkArea[]): readonly LinkArea[] {
  const joined: LinkArea[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    if (last?.owner === area.owner && last.y === area.y && area.x >= last.x) {
      joined[joined.length - 1] = { ...last, width: area.x + area.width - last.x };
    } else joined.push(area);
  }
  return joined;
}

const BAR_WIDTH = 3;

/** One ground for each stretch of pieces inside the same frame. */
function paintFrames(painting: PagePainting, body: readonly PlacedPiece[], top: number): void {
  const frames = new Map<Frame, { top: number; bottom: number }>();
  for (const { piece, y } of body) {
    for (const frame of piece.frames) {
      const extent = frames.get(frame);
      frames.set(frame, { top: extent?.top ?? y + top, bottom: y + top + piece.height });
    }
  }
  for (const [frame, extent] of frames) {
    const height = extent.bottom - extent.top;
    painting.content.fill(frame.x, extent.top, frame.width, height, frame.ground);
    painting.content.fill(frame.x, extent.top, BAR_WIDTH, height, frame.bar);
  }
}

function paintNoteRule(painting: PagePainting, page: PageLayout, top: number): void {
  const [first] = page.notes;
  if (!first) return;
  const { paper, colours } = painting.house;
  painting.content.fill(paper.margin.left, first.y + top - NOTE_SEPARATION / 2, 120, 0.5, colours.rule);
}

function paintText(painting: PagePainting, mark: Mark, y: number): readonly LinkArea[] {
  if (mark.type === "glyphs") return paintGlyphs(painting, mark, y);
  if (mark.type === "pageNumber") {
    const number = String(painting.headingPages.get(mark.heading) ?? "");
    const glyphs = mark.face.shape(number);
    const width = (glyphs.width * mark.size) / 1000;
    const { face, size, colour } = mark;
    const place = { x: mark.right - width, baseline: mark.baseline + y, width };
    painting.content.text({ face, size, colour, ...place, glyphs: glyphs.glyphs }, mark.tag);
  }
  return [];
}

function paintGlyphs(painting: PagePainting, mark: GlyphRun, y: number): readonly LinkArea[] {
  const owner: Tag | ArtifactKind = mark.tag ?? "Repeated";
  painting.content.text({ ...mark, baseline: mark.baseline + y }, owner);
  if (mark.noteTag) placeTag(mark.noteTag);
  if (!mark.link || mark.tag === null) return [];
  const height = mark.size * 1.2;
  const area = { x: mark.x, y: mark.baseline + y - mark.size, width: mark.width, height };
  return [{ ...area, ...mark.link, owner: mark.tag }];
}

/** Marking at head and foot, version and date at left, "Page x of y" at right. */
export function paintHeaderAndFooter(painting: PagePainting, meta: Meta, page: number, pages: number): void {
  const { paper, text } = painting.house;
  const right = paper.width - paper.margin.right;
  const place = meta.marking.alignment === "centre" ? "centre" : "end";
  const foot = paper.height - paper.headerDistance;
  paintLine(
    painting,
    meta.marking.text,
    text.marking,
    place,
    paper.headerDistance + text.marking.size,
    "Header",
  );
  paintLine(painting, meta.footer, text.footer, "start", foot - text.marking.leading - 3, "Footer");
  paintLine(
    painting,
    `Page ${page} of ${pages}`,
    text.footer,
    "end",
    foot - text.marking.leading - 3,
    "Footer",
    right,
  );
  paintLine(painting, meta.marking.text, text.marking, place, foot, "Footer");
}

function paintLine(
  painting: PagePainting,
  text: string,
  style: TextStyle,
  alignment: "start" | "centre" | "end",
  baseline: number,
  kind: ArtifactKind,
  right = painting.house.paper.width - painting.house.paper.margin.right,
): void {
  const { paper } = painting.house;
  const run = { bold: style.bold, italic: false, size: style.size, colour: style.colour, rise: 0, tag: null };
  const runs = shapeRuns(painting.measurer, text, run);
  const total = runs.reduce((sum, item) => sum + item.width, 0);
  const centred = (paper.width - total) / 2;
  let x = alignment === "start" ? paper.margin.left : alignment === "centre" ? centred : right - total;
  for (const item of runs) {
    const { face, width, glyphs } = item;
    const { size, colour } = style;
    painting.content.text({ face, size, colour, x, baseline, width, glyphs }, kind);
    x += item.width;
  }
}

export const FACE_NAMES: readonly FaceName[] = ["regular", "bold", "italic", "boldItalic", "symbols"];
