import type { Block } from "../../../../document/node.ts";
import type { HouseStyle, Paper } from "../../../../house-style/house-style.ts";
import { COLUMN_GAP, SPACE_AROUND_COLUMNS } from "../../../../house-style/measures.ts";
import { inLandscape } from "../../../../house-style/on-paper.ts";
import { type Context, partOf, startEdge, textContext } from "../context.ts";
import { type Fragment, withGap } from "../fragments/fragment.ts";
import { type Spaced, stackBlocks } from "./layout-blocks.ts";
import { layoutColumns } from "./layout-columns.ts";

/** Fragments on one size and orientation of paper, and the blocks that they come from. */
export interface Flow {
  readonly paper: Paper;
  readonly context: Context;
  readonly blocks: readonly Block[];
  readonly fragments: readonly Fragment[];
  /** Space after the last block, in points. */
  readonly after: number;
}

/** Lays out the blocks of a document; consecutive ranges of one orientation share pages, columns included. */
export function layoutSections(blocks: readonly Block[], context: Context): readonly Flow[] {
  const flows: Flow[] = [];
  for (const range of rangesOf(blocks)) {
    const paper = paperOf(context.house, range.orientation);
    const inner = inRange(textContext(context, paper), range);
    const layout = range.columns === 2 ? layoutTwoColumns : stackBlocks;
    const [before, fragments, after] = layout(range.blocks, inner);
    const last = flows.at(-1);
    if (last?.paper === paper) {
      const room = Math.max(last.after, before, range.columns === 2 ? SPACE_AROUND_COLUMNS : 0);
      const apart = withGap(fragments, room);
      flows[flows.length - 1] = {
        ...last,
        blocks: [...last.blocks, ...range.blocks],
        fragments: [...last.fragments, ...apart],
        after,
      };
    } else flows.push({ paper, context: inner, blocks: range.blocks, fragments, after });
  }
  return flows;
}

/** Width, in points, that a landscape page would add to a range. */
function inRange(context: Context, { orientation }: SectionRun): Context {
  const { width, height } = context.house.paper;
  return { ...context, landscapeGain: orientation === "landscape" ? 0 : Math.max(0, height - width) };
}

interface SectionRun {
  readonly columns: 1 | 2;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

function rangesOf(blocks: readonly Block[]): readonly SectionRun[] {
  const ranges: SectionRun[] = [];
  let plain: Block[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) ranges.push({ columns: 1, orientation: "portrait", blocks: plain });
    plain = [];
  };
  for (const block of blocks) {
    if (block.type !== "section") {
      plain.push(block);
      continue;
    }
    endPlain();
    ranges.push({ columns: block.columns, orientation: block.orientation, blocks: block.children });
  }
  endPlain();
  return ranges;
}

const landscapePapers = new WeakMap<Paper, Paper>();

/** The paper of an orientation; a landscape page is the same paper turned, with its margins. */
function paperOf(house: HouseStyle, orientation: SectionRun["orientation"]): Paper {
  if (orientation === "portrait") return house.paper;
  const known = landscapePapers.get(house.paper);
  if (known) return known;
  const landscape = inLandscape(house.paper);
  landscapePapers.set(house.paper, landscape);
  return landscape;
}

function layoutTwoColumns(blocks: readonly Block[], context: Context): Spaced {
  const width = (context.width - COLUMN_GAP) / 2;
  const shift = startEdge(context, width + COLUMN_GAP, width) - startEdge(context, 0, width);
  const gain = context.landscapeGain === 0 ? 0 : context.landscapeGain + context.width - width;
  const column = { ...partOf(context, 0, width), landscapeGain: gain };
  const [before, fragments, after] = stackBlocks(blocks, column);
  return [before, layoutColumns(fragments, shift, context.pageHeight), Math.max(after, SPACE_AROUND_COLUMNS)];
}
