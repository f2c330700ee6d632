import { handle } from "./handle.ts";
import type { Block, DescriptionItem, Handlers, Inline, Row } from "./node.ts";

export type MapRun = (run: readonly Inline[]) => readonly Inline[];

/** The blocks with each run of inlines replaced. Runs are visited in reading order, that of `inlineRuns`. */
export function mapRuns(blocks: readonly Block[], map: MapRun): readonly Block[] {
  return blocks.map((block) => handle(MAPS, block, map));
}

const MAPS: Handlers<Block, Block, [MapRun]> = {
  heading: (node, map) => ({ ...node, children: map(node.children) }),
  paragraph: (node, map) => ({ ...node, children: map(node.children) }),
  list: (node, map) => ({
    ...node,
    items: node.items.map((item) => ({ ...item, children: mapRuns(item.children, map) })),
  }),
  descriptionList: (node, map) => ({ ...node, items: mapItems(node.items, map) }),
  table(node, map) {
    const caption = map(node.caption);
    const head = mapRows(node.head, map);
    return { ...node, caption, head, body: mapRows(node.body, map) };
  },
  callout(node, map) {
    const title = map(node.title);
    return { ...node, title, children: mapRuns(node.children, map) };
  },
  quotation: (node, map) => ({ ...node, children: mapRuns(node.children, map) }),
  contents: (node) => node,
  pageBreak: (node) => node,
  figure: (node, map) => ({ ...node, caption: map(node.caption) }),
  group: (node, map) => ({ ...node, children: mapRuns(node.children, map) }),
  section: (node, map) => ({ ...node, children: mapRuns(node.children, map) }),
  signOff: (node, map) => ({ ...node, items: mapItems(node.items, map) }),
};

function mapItems(items: readonly DescriptionItem[], map: MapRun): readonly DescriptionItem[] {
  return items.map((item) => {
    const term = map(item.term);
    return { ...item, term, children: mapRuns(item.children, map) };
  });
}

function mapRows(rows: readonly Row[], map: MapRun): readonly Row[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, children: mapRuns(cell.children, map) })),
  }));
}
