import {
  type Fragment,
  isForcedBreak,
  misfitsOf,
  type Split,
  type SplitMode,
  splitFragment,
} from "../fragments/fragment.ts";
import { type CutFrames, cutFrames, UNCUT } from "../fragments/frame.ts";
import { endOfPart } from "../fragments/split-stack.ts";
import { type PlacedFragment, placeFragments, repeatedHead, stackHeight } from "../fragments/stack.ts";
import type { Misfit, Trail } from "../misfit.ts";
import { countNotes, firstLines, noteLines, notesHeight } from "./page-notes.ts";

export interface PageBody {
  readonly body: readonly PlacedFragment[];
  readonly notes: readonly PlacedFragment[];
  /** Something on it is taller than the page and cannot be cut. */
  readonly overflows: boolean;
  /** The node that is, where it is known. */
  readonly tall?: Trail | undefined;
  /** What on it is wider than its column and cannot be broken. */
  readonly misfits: readonly Misfit[];
  readonly frames: CutFrames;
  /** Whether the page ends at a forced break or at the end of the text, however much room is left. */
  readonly closed: boolean;
}

export const EMPTY_PAGE: PageBody = {
  body: [],
  notes: [],
  overflows: false,
  misfits: [],
  frames: UNCUT,
  closed: true,
};

/** A row that no page can hold begins where it stands if this share of the page is left for it. */
const ROOM_SHARE = 0.2;

/** A note goes on overleaf where its whole text would leave more than this share of the page empty. */
const HOLE_SHARE = 0.15;

/**
 * Puts fragments on pages of the given height, or of the height of each by its place from 0, in order. Fragments that keep with
 * the next move along with it, footnotes stand at the bottom of the page of their reference, a table's head is repeated,
 * and only fragments taller than a page are split.
 */
export function breakPages(
  fragments: readonly Fragment[],
  notes: ReadonlyMap<number, readonly Fragment[]>,
  height: number | ((place: number) => number),
): readonly PageBody[] {
  const heightOf = typeof height === "number" ? () => height : height;
  const pages: Omit<PageBody, "frames">[] = [];
  const queue = [...fragments];
  let carried: readonly Fragment[] = [];
  let index = 0;
  while (index < queue.length || carried.length > 0) {
    const own = heightOf(pages.length);
    const page = fillPage({ queue, notes, height: own }, index, carried);
    if (page.body.length > 0 || page.notes.length > 0) pages.push(placeOnPage(page, own));
    index = page.next;
    carried = page.carried;
  }
  const frames = cutFrames(pages.map(({ body }) => body));
  return pages.map((page, index) => ({ ...page, frames: frames[index] ?? UNCUT }));
}

interface Setting {
  /** Fragments still to be placed; the rest of a split fragment replaces it. */
  readonly queue: Fragment[];
  readonly notes: ReadonlyMap<number, readonly Fragment[]>;
  readonly height: number;
}

interface FilledPage {
  readonly body: readonly Fragment[];
  readonly notes: readonly Fragment[];
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
  /** How many of `body` are a repeated head. */
  readonly heads: number;
  used: number;
  readonly noteLines: Fragment[];
  noteHeight: number;
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
    noteLines: [...carried],
    noteHeight: notesHeight(carried),
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
  const { body, carried, height, notes } = filling;
  const lines = [...carried, ...body.flatMap((item) => noteLines(notes, item.notes))];
  const count = countNotes(lines, height - stackHeight(body), body.length === 0);
  return { body, notes: lines.slice(0, count), carried: lines.slice(count), next, overflows, tall, closed };
}

function heightOn({ body }: Filling, item: Fragment): number {
  return item.height + (body.length === 0 ? 0 : item.gap);
}

/** Adds a fragment and the footnotes that it references if there is room for both. */
function take(filling: Filling, item: Fragment): boolean {
  const added = noteLines(filling.notes, item.notes);
  const own = heightOn(filling, item);
  const noteHeight = added.length === 0 ? filling.noteHeight : notesHeight([...filling.noteLines, ...added]);
  if (filling.used + own + noteHeight > filling.height + 0.01) return false;
  filling.body.push(item);
  filling.noteLines.push(...added);
  filling.used += own;
  filling.noteHeight = noteHeight;
  return true;
}

/** Ends the page at a fragment that does not fit: part of it may stay; whatever keeps with it moves along. */
function endPage(filling: Filling, index: number, item: Fragment): FilledPage {
  const { body, heads, queue } = filling;
  const parts = partThatFits(filling, item);
  if (parts) {
    body.push(parts[0]);
    queue[index] = parts[1];
    return finish(filling, index);
  }
  if (body.length === heads) return placeAlone(filling, index, item);
  const end = endOfPart(body, heads, body.length);
  const kept = end === heads ? body.length : end;
  const next = index - (body.length - kept);
  const whole = fragmentsWithSplitNote(filling, index, kept);
  if (whole.length > 0) {
    body.push(...whole);
    return finish(filling, index + whole.length);
  }
  body.length = kept;
  return finish(filling, next);
}

/** Splits prose where it fits; splits other fragments only when no page could hold them whole. */
function partThatFits(filling: Filling, item: Fragment): Split | undefined {
  const { height, used, body } = filling;
  const room = height - used - (body.length === 0 ? 0 : item.gap);
  const flowing = item.flows ? cutAboveNotes(filling, item, room, "between") : undefined;
  if (flowing) return flowing;
  const tooTall = item.height > height - stackHeight(repeatedHead(item, height)) + 0.01;
  return tooTall && body.length > 0 && room > height * ROOM_SHARE
    ? cutAboveNotes(filling, item, room, "within")
    : undefined;
}

/** The part of a fragment that fits above the footnotes that the part itself references. */
function cutAboveNotes(
  filling: Filling,
  item: Fragment,
  room: number,
  splitMode: SplitMode,
): Split | undefined {
  let available = room - filling.noteHeight;
  for (;;) {
    const parts = splitFragment(item, available, splitMode);
    if (!parts) return undefined;
    const lines = [...filling.noteLines, ...noteLines(filling.notes, parts[0].notes)];
    const left = room - notesHeight(lines);
    if (parts[0].height <= left + 0.01) return parts;
    if (left >= available - 0.01) return undefined;
    available = left;
  }
}

/** Pieces whose notes begin on this page and go on overleaf, where the page would else be left too empty. */
function fragmentsWithSplitNote(filling: Filling, index: number, kept: number): readonly Fragment[] {
  const { queue, height, noteLines: lines, notes } = filling;
  const item = queue[index];
  if (!item || item.notes.length === 0) return [];
  const staying = filling.body.slice(0, kept);
  const calls = staying.flatMap((each) => noteLines(notes, each.notes));
  const hole = height - stackHeight(staying) - notesHeight([...filling.carried, ...calls]);
  if (hole <= height * HOLE_SHARE) return [];
  const chain = [item];
  for (let next = index + 1; chain.at(-1)?.keepWithNext; next += 1) {
    const following = queue[next];
    if (!following || following.notes.length > 0 || isForcedBreak(following)) return [];
    chain.push(following);
  }
  const needed = stackHeight(chain) + (filling.body.length === 0 ? 0 : item.gap);
  const min = notesHeight([...lines, ...firstLines(notes, item.notes)]);
  return filling.used + needed + min <= height + 0.01 ? chain : [];
}

/** Places a fragment that begins its page: whole if only footnotes crowd it, split if it is too tall, else overflowing. */
function placeAlone(filling: Filling, index: number, item: Fragment): FilledPage {
  const { body, height, used, queue } = filling;
  const room = height - used - (body.length === 0 ? 0 : item.gap);
  const tooTall = item.height > room + 0.01;
  const parts = tooTall
    ? (cutAboveNotes(filling, item, room, "within") ?? splitFragment(item, room, "anywhere"))
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
    notes: placeFragments(page.notes, height - stackHeight(page.notes)),
    overflows: page.overflows,
    tall: page.tall,
    misfits: misfitsOf([...page.body, ...page.notes]) ?? [],
    closed: page.closed,
  };
}
