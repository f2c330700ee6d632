import { headingsOf, unbrokenLevels } from "../../../document/headings.ts";
import type { Block, Document } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { inlineRuns } from "../../../document/walk.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { Faces } from "../fonts/faces.ts";
import { breakPages, type PageLayout } from "./break-pages.ts";
import type { Context, OutlineHeading } from "./context.ts";
import { layoutBlocks } from "./layout-blocks.ts";
import { layoutNote, notesIn } from "./layout-note.ts";
import type { Measurer } from "./measure.ts";
import type { Piece } from "./piece.ts";
import { addTag, rootTag, type Tag } from "./tag.ts";

export interface DocumentLayout {
  readonly pages: readonly PageLayout[];
  readonly structure: Tag;
  readonly headings: readonly OutlineHeading[];
  /** Page of each heading by its id, counted from 1. */
  readonly headingPages: ReadonlyMap<string, number>;
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
  readonly measurer: Measurer;
}

/** The steps of layout: measure and break lines, stack blocks, set notes, break pages, number. */
export function layoutDocument(document: Document, house: HouseStyle, faces: Faces): DocumentLayout {
  const missing = new Set<string>();
  const measurer: Measurer = {
    faces,
    linkColour: house.colours.accent,
    onMissing: (character) => missing.add(character),
    noteTags: new Map(),
  };
  const structure = rootTag();
  const headings = outlineHeadings(document.children);
  const context = rootContext(house, measurer, structure, headings);
  const pieces = layoutBlocks(document.children, context);
  const notes = layoutNotes(document.children, context, measurer);
  const { paper } = house;
  const pages = breakPages(pieces, notes, paper.height - paper.margin.top - paper.margin.bottom);
  return { pages, structure, headings, headingPages: numberHeadings(pages), missing, measurer };
}

function rootContext(
  house: HouseStyle,
  measurer: Measurer,
  tag: Tag,
  headings: readonly OutlineHeading[],
): Context {
  const { paper } = house;
  return {
    measurer,
    house,
    x: paper.margin.left,
    width: paper.width - paper.margin.left - paper.margin.right,
    text: house.text.body,
    tag,
    frames: [],
    listDepth: 0,
    headings,
  };
}

function layoutNotes(
  blocks: readonly Block[],
  context: Context,
  measurer: Measurer,
): ReadonlyMap<number, readonly Piece[]> {
  const notes = new Map<number, readonly Piece[]>();
  for (const note of inlineRuns(blocks).flatMap(notesIn)) {
    const tag =
      measurer.noteTags.get(note.number) ?? addTag(context.tag, "Note", { id: `note-${note.number}` });
    notes.set(note.number, layoutNote(note, tag, context));
  }
  return notes;
}

function outlineHeadings(blocks: readonly Block[]): readonly OutlineHeading[] {
  const headings = headingsOf(blocks);
  const levels = unbrokenLevels(headings);
  return headings.map((heading) => ({
    id: heading.id,
    level: levels.get(heading.id) ?? heading.level,
    text: inlineText(heading.children),
  }));
}

function numberHeadings(pages: readonly PageLayout[]): ReadonlyMap<string, number> {
  return new Map(
    pages.flatMap((page, index) =>
      page.body.flatMap(({ piece }) =>
        piece.heading === undefined ? [] : [[piece.heading, index + 1] as const],
      ),
    ),
  );
}
