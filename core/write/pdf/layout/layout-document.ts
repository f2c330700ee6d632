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
import { addElement, rootElement, type StructureElement } from "./structure-element.ts";

export interface DocumentLayout {
  readonly pages: readonly PageLayout[];
  readonly structure: StructureElement;
  readonly headings: readonly OutlineHeading[];
  /** Positions of headings, tables, figures, footnotes and footnote references, by id. */
  readonly targets: ReadonlyMap<string, TargetPlace>;
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
  readonly faults: readonly FaceFault[];
  readonly measurer: TextMeasurer;
}

/** Returns the space, in points, that a letterhead adds to the top margin of a page. `page`: page number, from 1. */
export type ExtraTopMargin = (page: number) => number;

export interface LayoutOptions {
  /** Hyphenates words; absent: no hyphenation. */
  readonly hyphenate?: Hyphenate | undefined;
  /** 0 on each page by default. */
  readonly extraTopMargin?: ExtraTopMargin | undefined;
  /** Ids of the statements in each passage, for `statementPlaces`. */
  readonly statements?: StatementsByPassage | undefined;
}

/** Maximum number of layout passes; only a page number whose width changes its own page needs more. */
const MAX_PASSES = 3;

/**
 * Lays out a document: measures and breaks lines, stacks blocks, lays out footnotes, breaks pages, and adds headers and
 * footers. Page numbers inside lines may change line breaks; the layout is repeated until they are right.
 */
export function layoutDocument(
  document: Document,
  house: HouseStyle,
  faces: Faces,
  { hyphenate, extraTopMargin = () => 0, statements }: LayoutOptions = {},
): DocumentLayout {
  const typesetting = { faces, extraTopMargin, statements, ...(hyphenate && { hyphenate }) };
  let layout = layoutOnce(document, house, typesetting, new Map());
  for (let pass = 1; pass < MAX_PASSES; pass += 1) {
    const printed = [...layout.measurer.pagesAsked];
    if (printed.every(([id, page]) => pageOf(layout, id) === page)) break;
    layout = layoutOnce(document, house, typesetting, layout.targets);
  }
  return layout;
}

function pageOf(layout: DocumentLayout, id: string): number | undefined {
  return layout.targets.get(id)?.page;
}

interface Typesetting extends Pick<TextMeasurer, "faces" | "hyphenate"> {
  readonly extraTopMargin: ExtraTopMargin;
  readonly statements: StatementsByPassage | undefined;
}

function layoutOnce(
  document: Document,
  house: HouseStyle,
  { extraTopMargin, statements, ...typesetting }: Typesetting,
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
    footnoteElements: new Map(),
    pageOf: (id) => known.get(id)?.page,
    pagesAsked: new Map(),
  };
  const structure = rootElement(directionOf(document.meta.language));
  const headings = outlineHeadings(document.children);
  const root = rootContext(house, measurer, document, structure, headings);
  const flows = layoutSections(document.children, { ...root, statements });
  const bodies: (PageBody & { readonly paper: Paper })[] = [];
  for (const { paper, context, blocks, fragments } of flows) {
    const before = bodies.length;
    const footnotes = layoutFootnotes(blocks, context, measurer);
    const height = paper.height - paper.margin.top - paper.margin.bottom;
    const pages = breakPages(fragments, footnotes, (place) => height - extraTopMargin(before + place + 1));
    for (const page of pages)
      bodies.push({ ...page, paper: withExtraTopMargin(paper, extraTopMargin(bodies.length + 1)) });
  }
  // A PDF file needs at least one page.
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

function withExtraTopMargin(paper: Paper, less: number): Paper {
  return less === 0 ? paper : { ...paper, margin: { ...paper.margin, top: paper.margin.top + less } };
}

function rootContext(
  house: HouseStyle,
  measurer: TextMeasurer,
  { meta, images = {} }: Document,
  element: StructureElement,
  headings: readonly OutlineHeading[],
): Context {
  const column = { x: 0, width: 0, pageHeight: 0, above: 0, text: house.text.body, listDepth: 0 };
  const around = { density: USUAL_DENSITY, landscapeGain: 0 };
  const { language, hyphenation = house.hyphenation } = meta;
  const written = { language, hyphenation, direction: directionOf(language) };
  return textContext(
    { ...column, ...around, ...written, measurer, house, images, element, headings },
    house.paper,
  );
}

function layoutFootnotes(
  blocks: readonly Block[],
  context: Context,
  measurer: TextMeasurer,
): ReadonlyMap<number, readonly Fragment[]> {
  const footnotes = new Map<number, readonly Fragment[]>();
  const all = inlineRuns(blocks).flatMap(footnotesIn);
  const room = labelRoom(
    all.reduce((highest, { number }) => Math.max(highest, number), 0),
    context,
  );
  for (const note of all) {
    const element =
      measurer.footnoteElements.get(note.number) ??
      addElement(context.element, "Note", { id: `note-${note.number}` });
    footnotes.set(note.number, layoutFootnote(note, element, room, context));
  }
  return footnotes;
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
