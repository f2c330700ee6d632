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
  const areas: LinkArea[] = [];
  paintFrames(painting, page.body, top);
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

function paintText(painting: PagePainting, mark: Mark, top: number): LinkArea | undefined {
  if (mark.type === "glyphs") return paintGlyphs(painting, mark, top);
  if (mark.type === "pageNumber") {
    const number = mark.face.shape(String(painting.headingPages.get(mark.heading) ?? ""));
    const width = (number.width * mark.size) / 1000;
    const { face, size, colour } = mark;
    const text = { face, size, colour, x: mark.right - width, width, words: [number.glyphs] };
    painting.content.text(text, mark.baseline + top, mark.tag);
  }
  return undefined;
}

function paintGlyphs(painting: PagePainting, mark: GlyphRun, top: number): LinkArea | undefined {
  const baseline = mark.baseline + top;
  painting.content.text(mark, baseline, mark.tag ?? "Repeated");
  if (mark.noteTag) placeTag(mark.noteTag);
  if (!mark.link || mark.tag === null) return undefined;
  const place = { x: mark.x, y: baseline - mark.size, width: mark.width, height: mark.size * 1.2 };
  return { ...place, ...mark.link, owner: mark.tag };
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
    painting.content.text({ face, size, colour, x, width, words: [glyphs] }, baseline, kind);
    x += item.width;
  }
}

export const FACE_NAMES: readonly FaceName[] = ["regular", "bold", "italic", "boldItalic", "symbols"];
