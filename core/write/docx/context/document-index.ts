import type {
  Document,
  Figure,
  Footnote,
  Heading,
  HeadingLevel,
  Link,
  List,
  Node,
  Table,
} from "../../../document/node.ts";
import type { Numbering } from "../properties/paragraph-properties.ts";
import { type Bookmark, bookmarkName } from "./bookmark.ts";
import { hasFootnoteReference, splitTrailingReferences } from "./footnote-references.ts";
import { LAST_LIST_LEVEL, LIST_KINDS, sharedNumId } from "./list-kinds.ts";
import { hasCells, walk } from "./walk.ts";

/** The target of a cross-reference. */
export interface BookmarkTarget extends Bookmark {
  /** Whether its text refers to a footnote, so that no field may repeat the text. */
  readonly hasReferences: boolean;
}

export interface IndexedFootnote {
  readonly note: Footnote;
  readonly id: number;
  readonly bookmark: Bookmark;
}

export type Captioned = Table | Figure;

/** Numbers of a figure: Word requires a unique number for every drawing and a relationship for every part. */
export interface IndexedFigure {
  /** Number among all drawings, from 1. */
  readonly drawing: number;
  /** Number among the charts or among the different pictures, from 1; it is in the part's path. */
  readonly part: number;
}

/** An ordered list, which restarts numbering at its own start. */
export interface Restart extends Numbering {
  readonly list: List;
}

/** Addresses with the ids of their relationships: each part that holds text has its own. */
export type Links = ReadonlyMap<string, string>;

/** Data of the whole document that several parts need, collected in one walk before writing. */
export interface DocumentIndex {
  readonly headings: ReadonlyMap<Heading, Bookmark>;
  /** Levels of headings, without the levels that the author skipped. */
  readonly levels: ReadonlyMap<Heading, HeadingLevel>;
  /** Bookmarks of the tables and figures that have an id. */
  readonly captions: ReadonlyMap<Captioned, Bookmark>;
  /** Targets of cross-references by id; of headings with the same id, the first. */
  readonly targets: ReadonlyMap<string, BookmarkTarget>;
  readonly figures: ReadonlyMap<Figure, IndexedFigure>;
  readonly notes: ReadonlyMap<Footnote, IndexedFootnote>;
  /** The first footnote of each number, for repeated references. */
  readonly noteNumbers: ReadonlyMap<number, IndexedFootnote>;
  readonly lists: ReadonlyMap<List, Numbering>;
  readonly restarts: readonly Restart[];
  readonly bodyLinks: Links;
  readonly noteLinks: Links;
}

interface Found {
  readonly headings: Heading[];
  readonly captioned: Captioned[];
  readonly notes: Footnote[];
  readonly lists: { readonly list: List; readonly level: number }[];
  readonly links: Link[];
}

export function indexDocument(document: Document): DocumentIndex {
  const body = find(document.children);
  const inNotes = find(body.notes.flatMap((note) => note.children));
  const notes = indexNotes(body.notes, body.headings.length);
  const taken = new Set<string>();
  const headings = bookmarkHeadings(body.headings, taken);
  const captions = bookmarkCaptions(body.captioned, taken, headings.size + notes.length);
  const lists = numberLists(body.lists);
  return {
    headings,
    levels: mendLevels(body.headings),
    captions,
    targets: targetsOf([...headings, ...captions]),
    figures: numberFigures(body.captioned),
    notes: new Map(notes.map((indexed) => [indexed.note, indexed])),
    noteNumbers: new Map(notes.toReversed().map((indexed) => [indexed.note.number, indexed])),
    lists: new Map(lists.map(({ list, numId, level }) => [list, { numId, level }])),
    restarts: lists.filter(({ list }) => list.ordered),
    bodyLinks: indexLinks(body.links),
    noteLinks: indexLinks(inNotes.links),
  };
}

function find(nodes: readonly Node[]): Found {
  const found: Found = { headings: [], captioned: [], notes: [], lists: [], links: [] };
  walk(nodes, (node, level) => {
    if (node.type === "heading") found.headings.push(node);
    else if (node.type === "figure" || (node.type === "table" && hasCells(node))) found.captioned.push(node);
    else if (node.type === "footnote") found.notes.push(node);
    else if (node.type === "list") found.lists.push({ list: node, level });
    else if (node.type === "link") found.links.push(node);
  });
  return found;
}

/** Levels without gaps, as in the PDF, except that Word's title is no heading, so the first heading is at most level 2. */
function mendLevels(headings: readonly Heading[]): ReadonlyMap<Heading, HeadingLevel> {
  let previous: HeadingLevel = 1;
  return new Map(
    headings.map((heading) => {
      previous = Math.min(heading.level, previous + 1) as HeadingLevel;
      return [heading, previous];
    }),
  );
}

function bookmarkHeadings(headings: readonly Heading[], taken: Set<string>): ReadonlyMap<Heading, Bookmark> {
  return new Map(
    headings.map((heading, place) => {
      const name = bookmarkName(heading.id, taken);
      taken.add(name.toLowerCase());
      return [heading, { id: place, name }];
    }),
  );
}

function bookmarkCaptions(
  nodes: readonly Captioned[],
  taken: Set<string>,
  first: number,
): ReadonlyMap<Captioned, Bookmark> {
  const marked = new Map<Captioned, Bookmark>();
  for (const node of nodes) {
    if (node.id === undefined) continue;
    const name = bookmarkName(node.id, taken);
    taken.add(name.toLowerCase());
    marked.set(node, { id: first + marked.size, name });
  }
  return marked;
}

function targetsOf(
  marked: readonly (readonly [Heading | Captioned, Bookmark])[],
): ReadonlyMap<string, BookmarkTarget> {
  const targets = new Map<string, BookmarkTarget>();
  for (const [node, bookmark] of marked) {
    if (node.id === undefined || targets.has(node.id)) continue;
    const [words] = splitTrailingReferences(node.type === "heading" ? node.children : node.caption);
    targets.set(node.id, { ...bookmark, hasReferences: hasFootnoteReference(words) });
  }
  return targets;
}

/** A picture that is shown twice is one part. */
function numberFigures(nodes: readonly Captioned[]): ReadonlyMap<Figure, IndexedFigure> {
  const figures = new Map<Figure, IndexedFigure>();
  const pictures = new Map<string, number>();
  let charts = 0;
  for (const node of nodes) {
    if (node.type === "table") continue;
    const { content } = node;
    if (content.type === "image" && !pictures.has(content.name))
      pictures.set(content.name, pictures.size + 1);
    if (content.type === "chart") charts += 1;
    const part = content.type === "chart" ? charts : (pictures.get(content.name) ?? 0);
    figures.set(node, { drawing: figures.size + 1, part });
  }
  return figures;
}

/** A name that begins with an underscore stays out of Word's list of bookmarks. */
function indexNotes(notes: readonly Footnote[], firstBookmark: number): readonly IndexedFootnote[] {
  return notes.map((note, place) => ({
    note,
    id: place + 1,
    bookmark: { id: firstBookmark + place, name: `_Note${place + 1}` },
  }));
}

function numberLists(lists: Found["lists"]): readonly Restart[] {
  let numId = LIST_KINDS.length;
  return lists.map(({ list, level }) => {
    if (list.ordered) numId += 1;
    return {
      list,
      numId: list.ordered ? numId : sharedNumId(list),
      level: Math.min(level, LAST_LIST_LEVEL),
    };
  });
}

function indexLinks(links: readonly Link[]): Links {
  const addresses = new Set(links.map((link) => link.href));
  return new Map([...addresses].map((href, place) => [href, `rIdLink${place + 1}`]));
}
