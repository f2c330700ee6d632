import type { Block, Section } from "../../../document/node.ts";
import type { Paper } from "../../../house-style/house-style.ts";
import { COLUMN_GAP, SPACE_AFTER_TABLE, SPACE_AROUND_COLUMNS } from "../../../house-style/measures.ts";
import { inLandscape } from "../../../house-style/on-paper.ts";
import type { WriteBlocks, WriteContext } from "../context/write-context.ts";
import { closeTable, tableEnd } from "../paragraphs/table-end.ts";
import { isRightToLeft } from "../properties/language.ts";
import { pageTextHeight, pageTextWidth } from "../properties/page-geometry.ts";
import { type HeaderFooterReference, sectionElement } from "../properties/section-properties.ts";

export type { HeaderFooterReference };

/** The headers and footers of all pages, by orientation. */
export interface PageHeadersFooters {
  readonly portrait: readonly HeaderFooterReference[];
  readonly landscape: readonly HeaderFooterReference[];
  /** Whether the first page of the note has headers and footers of its own, or none. */
  readonly firstDiffers: boolean;
}

type SetUp = Pick<Section, "columns" | "orientation">;

interface SectionRun extends SetUp {
  readonly children: readonly Block[];
  /** Whether it begins a page; else it continues on the page of the section before it. */
  readonly newPage: boolean;
}

const USUAL: SetUp = { columns: 1, orientation: "portrait" };

/**
 * The text of the document, with the properties of its sections (17.6.17): those of the last are at the end, those
 * of the others in their own last paragraph. Each names its headers and footers, so that none is inherited.
 */
export function sectionsXml(
  children: readonly Block[],
  context: WriteContext,
  headersFooters: PageHeadersFooters,
  write: WriteBlocks,
): string {
  const written = sectionRuns(children)
    .map((run, place, runs) => ({ run, xml: write(run.children, runContext(run, runs[place + 1], context)) }))
    .filter(({ xml }, place) => xml !== "" || place === 0);
  return written
    .map(({ run, xml }, place) => {
      const properties = sectionProperties(run, context, headersFooters, place === 0);
      return place === written.length - 1 ? closeTable(xml) + properties : closeSection(xml, properties);
    })
    .join("");
}

/** Sections in order; blocks between two sections are a section, too. A page break between two begins a new page. */
function sectionRuns(children: readonly Block[]): readonly SectionRun[] {
  const runs: SectionRun[] = [];
  let outside: Block[] = [];
  let broken = false;
  const add = (setUp: SetUp, blocks: readonly Block[]) => {
    const last = blocks.findLastIndex((block) => block.type !== "pageBreak");
    const kept = blocks.slice(0, last + 1);
    const turnedPage = setUp.orientation !== (runs.at(-1) ?? setUp).orientation;
    if (kept.length > 0) runs.push({ ...setUp, children: kept, newPage: broken || turnedPage });
    broken = last + 1 < blocks.length || (kept.length === 0 && broken);
  };
  for (const child of children) {
    if (child.type !== "section") outside.push(child);
    else {
      add(USUAL, outside);
      add(child, child.children);
      outside = [];
    }
  }
  add(USUAL, outside);
  return runs.length === 0 ? [{ ...USUAL, children: [], newPage: false }] : runs;
}

function runContext(
  { columns, orientation }: SectionRun,
  next: SectionRun | undefined,
  context: WriteContext,
): WriteContext {
  const paper = paperOf(orientation, context.style.paper);
  const width = (pageTextWidth(paper) - (columns - 1) * COLUMN_GAP) / columns;
  const closingSpace = columns > 1 || (next?.columns ?? 1) > 1 ? SPACE_AROUND_COLUMNS : undefined;
  return { ...context, width, height: pageTextHeight(paper), inColumns: columns > 1, closingSpace };
}

function paperOf(orientation: SetUp["orientation"], paper: Paper): Paper {
  return orientation === "landscape" ? inLandscape(paper) : paper;
}

function sectionProperties(
  { columns, orientation, newPage }: SectionRun,
  { style, language }: WriteContext,
  headersFooters: PageHeadersFooters,
  opens: boolean,
): string {
  const differs = opens && headersFooters.firstDiffers;
  return sectionElement({
    references: headersFooters[orientation].filter(({ type }) => type !== "first" || differs),
    begins: opens ? undefined : newPage ? "nextPage" : "continuous",
    paper: paperOf(orientation, style.paper),
    columns,
    columnGap: COLUMN_GAP,
    titlePage: differs,
    rightToLeft: isRightToLeft(language),
  });
}

const PARAGRAPH_END = "</w:p>";
const PROPERTIES_END = "</w:pPr>";

/** Adds section properties to the last paragraph of a section, or to an empty one where it does not end in a paragraph. */
function closeSection(xml: string, properties: string): string {
  const closed = xml.endsWith(PARAGRAPH_END) ? xml : xml + tableEnd(SPACE_AFTER_TABLE);
  const end = closed.indexOf(PROPERTIES_END, closed.lastIndexOf("<w:p>"));
  return closed.slice(0, end) + properties + closed.slice(end);
}
