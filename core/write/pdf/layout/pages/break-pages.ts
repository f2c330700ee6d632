import {
  type Fragment,
  isForcedBreak,
  misfitsOf,
  type Split,
  type SplitMode,
  splitFragment,
} from "../fragments/fragment.ts";
import { type ContinuedFrames, continuedFrames, NOT_CONTINUED } from "../fragments/frame.ts";
import { lastAllowedBreak } from "../fragments/split-stack.ts";
import { type PlacedFragment, placeFragments, repeatedHead, stackHeight } from "../fragments/stack.ts";
import type { Misfit, Trail } from "../misfit.ts";
import { countFootnoteLines, firstLines, footnoteLines, footnotesHeight } from "./page-footnotes.ts";

export interface PageBody {
  readonly body: readonly PlacedFragment[];
  readonly footnotes: readonly PlacedFragment[];
  /** Whether something on it is taller than the page and cannot be split. */
  readonly overflows: boolean;
  /** The node that is taller than the page, if known. */
  readonly tall?: Trail | undefined;
  /** Content that is wider than its column and cannot be broken. */
  readonly misfits: readonly Misfit[];
  readonly frames: ContinuedFrames;
  /** Whether the page ends at a forced break or at the end of the text. */
  readonly closed: boolean;
}

export const EMPTY_PAGE: PageBody = {
  body: [],
  footnotes: [],
  overflows: false,
  misfits: [],
  frames: NOT_CONTINUED,
  closed: true,
};

/** Minimum free fraction of a page on which a row that is taller than a page begins. */
const ROOM_SHARE = 0.2;

/** Empty fraction of a page above which a footnote is split between pages to avoid it. */
const HOLE_SHARE = 0.15;

/**
 * Breaks fragments into pages. `height`, in points, is that of the text area of all pages, or a function of the index of a
 * page. Fragments that keep with the next move with it, footnotes are at the bottom of the page of their reference, header
 * rows are repeated, and only flowing fragments and those taller than a page are split.
 */
export function breakPages(
  fragments: readonly Fragment[],
  footnotes: ReadonlyMap<number, readonly Fragment[]>,
  height: number | ((place: number) => number),
): readonly PageBody[] {
  const heightOf = typeof height === "number" ? () => height : height;
  const pages: Omit<PageBody, "frames">[] = [];
  const queue = [...fragments];
  let carried: readonly Fragment[] = [];
  let index = 0;
  while (index < queue.length || carried.length > 0) {
    const own = heightOf(pages.length);
    const page = fillPage({ queue, footnotes, height: own }, index, carried);
    if (page.body.length > 0 || page.footnotes.length > 0) pages.push(placeOnPage(page, own));
    index = page.next;
    carried = page.carried;
  }
  const frames = continuedFrames(pages.map(({ body }) => body));
  return pages.map((page, index) => ({ ...page, frames: frames[index] ?? NOT_CONTINUED }));
}

interface Setting {
  /** Fragments still to be placed; the rest of a split fragment replaces it. */
  readonly queue: Fragment[];
  readonly footnotes: ReadonlyMap<number, readonly Fragment[]>;
  readonly height: number;
}

interface FilledPage {
  readonly body: readonly Fragment[];
  readonly footnotes: readonly Fragment[];
  readonly carried: readonly Fragment[];
  /** Index of the first fragment of the next page. */
  readonly next: number;
  readonly overflows: boolean;
  readonly tall?: Trail | undefined;
  readonly closed: boolean;
}

/** A page being filled, with running totals, so that the work is linear in its fragments. */
interface Filling extends Setting {
  readonly carried: readonly Fragment[];
  readonly body: Fragment[];
  /** Number of repeated header rows in `body`. */
  readonly heads: number;
  used: number;
  readonly footnoteLines: Fragment[];
  footnoteHeight: number;
}

/** Adds fragments while they fit. */
function fillPage(setting: Setting, start: number, carried: readonly Fragment[]): FilledPage {
  const { queue, height } = setting;
  const head = repeatedHead(queue[start], height);
  const filling: Filling = {
    ...setting,
    carried,
    body: [...head],
    heads: head.length,
    used: stackHeight(head),
    footnoteLines: [...carried],
    footnoteHeight: footnotesHeight(carried),
  };
  for (let index = start; index < queue.length; index += 1) {
    const item = queue[index];
    if (!item) break;
    if (isForcedBreak(item)) {
      if (filling.body.length > filling.heads) return finish(filling, index + 1, { closed: true });
    } else if (!take(filling, item)) return endPage(filling, index, item);
  }
  return finish(filling, queue.length, { closed: true });
}

type End = Partial<Pick<FilledPage, "overflows" | "tall" | "closed">>;

function finish(
  filling: Filling,
  next: number,
  { overflows = false, tall, closed = false }: End = {},
): FilledPage {
  const { body, carried, height, footnotes } = filling;
  const lines = [...carried, ...body.flatMap((item) => footnoteLines(footnotes, item.footnotes))];
  const count = countFootnoteLines(lines, height - stackHeight(body), body.length === 0);
  return {
    body,
    footnotes: lines.slice(0, count),
    carried: lines.slice(count),
    next,
    overflows,
    tall,
    closed,
  };
}

function heightOn({ body }: Filling, item: Fragment): number {
  return item.height + (body.length === 0 ? 0 : item.gap);
}

/** Adds a fragment and the footnotes that it references, if both fit. */
function take(filling: Filling, item: Fragment): boolean {
  const added = footnoteLines(filling.footnotes, item.footnotes);
  const own = heightOn(filling, item);
  const footnoteHeight =
    added.length === 0 ? filling.footnoteHeight : footnotesHeight([...filling.footnoteLines, ...added]);
  if (filling.used + own + footnoteHeight > filling.height + 0.01) return false;
  filling.body.push(item);
  filling.footnoteLines.push(...added);
  filling.used += own;
  filling.footnoteHeight = footnoteHeight;
  return true;
}

/** Ends the page at a fragment that does not fit. Part of it may stay on the page; fragments that keep with it move with it. */
function endPage(filling: Filling, index: number, item: Fragment): FilledPage {
  const { body, heads, queue } = filling;
  const parts = partThatFits(filling, item);
  if (parts) {
    body.push(parts[0]);
    queue[index] = parts[1];
    return finish(filling, index);
  }
  if (body.length === heads) return placeAlone(filling, index, item);
  const end = lastAllowedBreak(body, heads, body.length);
  const kept = end === heads ? body.length : end;
  const next = index - (body.length - kept);
  const whole = fragmentsWithSplitFootnote(filling, index, kept);
  if (whole.length > 0) {
    body.push(...whole);
    return finish(filling, index + whole.length);
  }
  body.length = kept;
  return finish(filling, next);
}

/** Splits a flowing fragment, or a fragment that is taller than a page. */
function partThatFits(filling: Filling, item: Fragment): Split | undefined {
  const { height, used, body } = filling;
  const room = height - used - (body.length === 0 ? 0 : item.gap);
  const flowing = item.flows ? splitAboveFootnotes(filling, item, room, "between") : undefined;
  if (flowing) return flowing;
  const tooTall = item.height > height - stackHeight(repeatedHead(item, height)) + 0.01;
  return tooTall && body.length > 0 && room > height * ROOM_SHARE
    ? splitAboveFootnotes(filling, item, room, "within")
    : undefined;
}

/** Splits a fragment so that its first part fits above the footnotes that the part references. */
function splitAboveFootnotes(
  filling: Filling,
  item: Fragment,
  room: number,
  splitMode: SplitMode,
): Split | undefined {
  let available = room - filling.footnoteHeight;
  for (;;) {
    const parts = splitFragment(item, available, splitMode);
    if (!parts) return undefined;
    const lines = [...filling.footnoteLines, ...footnoteLines(filling.footnotes, parts[0].footnotes)];
    const left = room - footnotesHeight(lines);
    if (parts[0].height <= left + 0.01) return parts;
    if (left >= available - 0.01) return undefined;
    available = left;
  }
}

/** Fragments that stay on the page with the first lines of their footnotes, where it would otherwise be too empty. */
function fragmentsWithSplitFootnote(filling: Filling, index: number, kept: number): readonly Fragment[] {
  const { queue, height, footnoteLines: lines, footnotes } = filling;
  const item = queue[index];
  if (!item || item.footnotes.length === 0) return [];
  const staying = filling.body.slice(0, kept);
  const references = staying.flatMap((each) => footnoteLines(footnotes, each.footnotes));
  const hole = height - stackHeight(staying) - footnotesHeight([...filling.carried, ...references]);
  if (hole <= height * HOLE_SHARE) return [];
  const chain = [item];
  for (let next = index + 1; chain.at(-1)?.keepWithNext; next += 1) {
    const following = queue[next];
    if (!following || following.footnotes.length > 0 || isForcedBreak(following)) return [];
    chain.push(following);
  }
  const needed = stackHeight(chain) + (filling.body.length === 0 ? 0 : item.gap);
  const min = footnotesHeight([...lines, ...firstLines(footnotes, item.footnotes)]);
  return filling.used + needed + min <= height + 0.01 ? chain : [];
}

/** Places a fragment that begins its page: whole if it fits without its footnotes, else split, else overflowing. */
function placeAlone(filling: Filling, index: number, item: Fragment): FilledPage {
  const { body, height, used, queue } = filling;
  const room = height - used - (body.length === 0 ? 0 : item.gap);
  const tooTall = item.height > room + 0.01;
  const parts = tooTall
    ? (splitAboveFootnotes(filling, item, room, "within") ?? splitFragment(item, room, "anywhere"))
    : undefined;
  if (!parts) {
    body.push(item);
    return finish(filling, index + 1, { overflows: tooTall, tall: item.trail });
  }
  body.push(parts[0]);
  queue[index] = parts[1];
  return finish(filling, index, { overflows: parts[0].height > room + 0.01, tall: item.trail });
}

function placeOnPage(page: FilledPage, height: number): Omit<PageBody, "frames"> {
  return {
    body: placeFragments(page.body, 0),
    footnotes: placeFragments(page.footnotes, height - stackHeight(page.footnotes)),
    overflows: page.overflows,
    tall: page.tall,
    misfits: misfitsOf([...page.body, ...page.footnotes]) ?? [],
    closed: page.closed,
  };
}
