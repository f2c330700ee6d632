import { directionOf } from "../../../document/direction.ts";
import { footnotesIn } from "../../../document/footnotes-in.ts";
import { headingsOf, unbrokenLevels } from "../../../document/headings.ts";
import type { Block, Document } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { inlineRuns } from "../../../document/walk.ts";
import type { HouseStyle, Paper } from "../../../house-style/house-style.ts";
import { USUAL_DENSITY } from "../../../house-style/table-density.ts";
import { formsOf } from "../../../language/forms-of.ts";
import type { Faces } from "../fonts/faces.ts";
import type { FaceFault } from "../fonts/set-word.ts";
import type { Hyphenate } from "../hyphenation/hyphenate.ts";
import { labelRoom, layoutFootnote } from "./blocks/layout-footnote.ts";
import { layoutSections } from "./blocks/layout-sections.ts";
import { type Context, type OutlineHeading, type StatementsByPassage, textContext } from "./context.ts";
import type { Fragment } from "./fragments/fragment.ts";
import type { Line } from "./lines/line.ts";
import type { TextMeasurer } from "./measure/text-measurer.ts";
import { breakPages, EMPTY_PAGE, type PageBody } from "./pages/break-pages.ts";
import { layoutHeadersAndFooters } from "./pages/headers-and-footers.ts";
import type { PageLayout } from "./pages/page-layout.ts";
import { findTargets, type TargetPlace } from "./pages/targets.ts";
import { addTag, rootTag, type Tag } from "./tag.ts";

export interface DocumentLayout {
  readonly pages: readonly PageLayout[];
  readonly structure: Tag;
  readonly headings: readonly OutlineHeading[];
  /** Where headings, tables, figures, notes and their calls stand, by id. */
  readonly targets: ReadonlyMap<string, TargetPlace>;
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
  readonly faults: readonly FaceFault[];
  readonly measurer: TextMeasurer;
}

/** What a page, counted from 1, has less than the others for its text: a letterhead takes it. In points. */
export type LessOn = (page: number) => number;

export interface LayoutOptions {
  /** Without it words are not hyphenated. */
  readonly hyphenate?: Hyphenate | undefined;
  /** 0 on each page unless stated. */
  readonly lessOn?: LessOn | undefined;
  /** Whose words each passage holds, for `statementPlaces`. */
  readonly statements?: StatementsByPassage | undefined;
}

/** More passes than this are never needed but by a page number that moves itself to another page. */
const MAXIMUM_PASSES = 3;

/**
 * The steps of layout: measure and break lines, stack blocks, set notes, break pages, number. Page numbers
 * within a line may change its breaks; such a document is set again until they hold.
 */
export function layoutDocument(
  document: Document,
  house: HouseStyle,
  faces: Faces,
  { hyphenate, lessOn = () => 0, statements }: LayoutOptions = {},
): DocumentLayout {
  const typesetting = { faces, lessOn, statements, ...(hyphenate && { hyphenate }) };
  let layout = layoutOnce(document, house, typesetting, new Map());
  for (let pass = 1; pass < MAXIMUM_PASSES; pass += 1) {
    const asked = [...layout.measurer.pagesAsked];
    if (asked.every(([id, page]) => pageOf(layout, id) === page)) break;
    layout = layoutOnce(document, house, typesetting, layout.targets);
  }
  return layout;
}

function pageOf(layout: DocumentLayout, id: string): number | undefined {
  return layout.targets.get(id)?.page;
}

interface Typesetting extends Pick<TextMeasurer, "faces" | "hyphenate"> {
  readonly lessOn: LessOn;
  readonly statements: StatementsByPassage | undefined;
}

function layoutOnce(
  document: Document,
  house: HouseStyle,
  { lessOn, statements, ...typesetting }: Typesetting,
  known: ReadonlyMap<string, TargetPlace>,
): DocumentLayout {
  const missing = new Set<string>();
  const faults = new Map<string, FaceFault>();
  const measurer: TextMeasurer = {
    ...typesetting,
    linkColour: house.colours.accent,
    forms: formsOf(document.meta.language),
    onMissing: (character) => missing.add(character),
    onFault: (fault) => faults.set(`${fault.face}: ${fault.text}`, fault),
    noteTags: new Map(),
    pageOf: (id) => known.get(id)?.page,
    pagesAsked: new Map(),
  };
  const structure = rootTag(directionOf(document.meta.language));
  const headings = outlineHeadings(document.children);
  const root = rootContext(house, measurer, document, structure, headings);
  const flows = layoutSections(document.children, { ...root, statements });
  const bodies: (PageBody & { readonly paper: Paper })[] = [];
  for (const { paper, context, blocks, fragments } of flows) {
    const before = bodies.length;
    const notes = layoutNotes(blocks, context, measurer);
    const height = paper.height - paper.margin.top - paper.margin.bottom;
    const pages = breakPages(fragments, notes, (place) => height - lessOn(before + place + 1));
    for (const page of pages) bodies.push({ ...page, paper: lowered(paper, lessOn(bodies.length + 1)) });
  }
  // Readers call a file without pages broken.
  if (bodies.length === 0) bodies.push({ ...EMPTY_PAGE, paper: house.paper });
  const lines = new Map<string, Line>();
  const pages = bodies.map((body, index): PageLayout => {
    const setting = { meta: document.meta, house, measurer, paper: body.paper, lines };
    return { ...body, ...layoutHeadersAndFooters(setting, index + 1, bodies.length) };
  });
  return {
    pages,
    structure,
    headings,
    targets: findTargets(pages),
    missing,
    faults: [...faults.values()],
    measurer,
  };
}

function lowered(paper: Paper, less: number): Paper {
  return less === 0 ? paper : { ...paper, margin: { ...paper.margin, top: paper.margin.top + less } };
}

function rootContext(
  house: HouseStyle,
  measurer: TextMeasurer,
  { meta, images = {} }: Document,
  tag: Tag,
  headings: readonly OutlineHeading[],
): Context {
  const column = { x: 0, width: 0, pageHeight: 0, above: 0, text: house.text.body, listDepth: 0 };
  const around = { density: USUAL_DENSITY, landscapeGain: 0 };
  const { language, hyphenation = house.hyphenation } = meta;
  const written = { language, hyphenation, direction: directionOf(language) };
  return textContext(
    { ...column, ...around, ...written, measurer, house, images, tag, headings },
    house.paper,
  );
}

function layoutNotes(
  blocks: readonly Block[],
  context: Context,
  measurer: TextMeasurer,
): ReadonlyMap<number, readonly Fragment[]> {
  const notes = new Map<number, readonly Fragment[]>();
  const all = inlineRuns(blocks).flatMap(footnotesIn);
  const room = labelRoom(
    all.reduce((highest, { number }) => Math.max(highest, number), 0),
    context,
  );
  for (const note of all) {
    const tag =
      measurer.noteTags.get(note.number) ?? addTag(context.tag, "Note", { id: `note-${note.number}` });
    notes.set(note.number, layoutFootnote(note, tag, room, context));
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
