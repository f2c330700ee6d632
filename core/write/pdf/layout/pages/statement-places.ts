import type { StatementPlace } from "../../../../document/statement-place.ts";
import type { DisplayItem } from "../fragments/display-item.ts";
import type { Fragment } from "../fragments/fragment.ts";
import type { PageLayout } from "./page-layout.ts";

/** Edges in points, from the top left corner of the page. */
interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What one passage, or one column of it, fills of a page. */
interface PassageArea extends Edges {
  readonly statements: readonly string[];
  /** How far the column is moved to the right: cells of a row stand in one column, those of a section in two. */
  readonly column: number;
}

/** Places of the passages with statements, by page and then from the top, without repeated header rows and footnotes. */
export function statementPlaces(pages: readonly PageLayout[]): readonly StatementPlace[] {
  return pages.flatMap(({ body, paper }, index) => {
    const areas: PassageArea[] = [];
    for (const { fragment, y } of body)
      collect(fragment, { x: 0, y: paper.margin.top + y }, undefined, areas);
    return placesOn(index + 1, areas);
  });
}

function collect(
  fragment: Fragment,
  { x, y }: { readonly x: number; readonly y: number },
  around: readonly string[] | undefined,
  areas: PassageArea[],
): void {
  if (fragment.isRepeated) return;
  const statements = fragment.statements ?? around;
  if (statements !== undefined) addEdges(edgesOf(fragment.displayItems), { x, y }, statements, areas);
  for (const stack of fragment.inside ?? []) {
    let top = y + stack.y;
    for (const [index, inner] of stack.fragments.entries()) {
      if (index > 0) top += inner.gap;
      collect(inner, { x: x + stack.x, y: top }, statements, areas);
      top += inner.height;
    }
  }
}

function addEdges(
  edges: Edges | undefined,
  { x, y }: { readonly x: number; readonly y: number },
  statements: readonly string[],
  areas: PassageArea[],
): void {
  if (edges === undefined) return;
  const moved = {
    left: edges.left + x,
    top: edges.top + y,
    right: edges.right + x,
    bottom: edges.bottom + y,
  };
  const last = areas.at(-1);
  if (last?.statements === statements && last.column === x) include(last, moved);
  else areas.push({ ...moved, statements, column: x });
}

/** Extent of text above and below its baseline, in multiples of the font size. */
const ABOVE_BASELINE = 1;
const BELOW_BASELINE = 0.25;

/** Area of the text and drawings of a fragment; rules and backgrounds do not count. */
function edgesOf(items: readonly DisplayItem[]): Edges | undefined {
  let edges: Edges | undefined;
  for (const item of items) {
    const own = edgesOfItem(item);
    if (own === undefined) continue;
    if (edges === undefined) edges = own;
    else include(edges, own);
  }
  return edges;
}

function edgesOfItem(item: DisplayItem): Edges | undefined {
  switch (item.type) {
    case "glyphs": {
      const { x, width, baseline, size } = item;
      return {
        left: x,
        top: baseline - ABOVE_BASELINE * size,
        right: x + width,
        bottom: baseline + BELOW_BASELINE * size,
      };
    }
    case "drawing":
    case "picture":
      return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height };
    default:
      return undefined;
  }
}

function include(edges: Edges, more: Edges): void {
  edges.left = Math.min(edges.left, more.left);
  edges.top = Math.min(edges.top, more.top);
  edges.right = Math.max(edges.right, more.right);
  edges.bottom = Math.max(edges.bottom, more.bottom);
}

/** One box for each statement of each passage; passages of one statement side by side, as in a row, share a box. */
function placesOn(page: number, areas: readonly PassageArea[]): readonly StatementPlace[] {
  const known = new Map<string, PassageArea[]>();
  for (const area of areas) {
    for (const entry of area.statements) {
      const own = known.get(entry) ?? [];
      const beside = own.find((other) => standsBeside(other, area));
      if (beside) include(beside, area);
      else own.push({ ...area });
      known.set(entry, own);
    }
  }
  return [...known]
    .flatMap(([entry, boxes]) => boxes.map((edges) => ({ entry, page, box: boxOf(edges) })))
    .sort((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
}

function standsBeside(one: PassageArea, other: PassageArea): boolean {
  return one.column === other.column && one.top < other.bottom && other.top < one.bottom;
}

function boxOf({ left, top, right, bottom }: Edges): StatementPlace["box"] {
  return [rounded(left), rounded(top), rounded(right - left), rounded(bottom - top)];
}

/** To a hundredth of a point. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
