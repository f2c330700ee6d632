import type { Direction } from "../../../document/direction.ts";

/** An element of the structure tree (ISO 32000-1, 14.7): what a screen reader and a converter see. */
export interface Tag {
  readonly type: "element";
  readonly role: string;
  readonly attributes: TagAttributes;
  readonly parent: Tag | null;
  /** See `addChild`. */
  children: TagChild[];
  /** Whether it stands among its parent's children yet. */
  placed: boolean;
  /** The figure's box on its page once it is painted: left, bottom, right, top in points. */
  box?: readonly [number, number, number, number];
  /** Which way its lines run where that is not as in the element around; the root always says it. */
  direction?: Direction;
  /** Its number in the file once it is written, 0 before. */
  object: number;
}

export interface TagAttributes {
  readonly language?: string;
  readonly scope?: "Row" | "Column";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly summary?: string;
  /** Alternative text of a figure. */
  readonly alternative?: string;
  readonly listNumbering?: "Decimal" | "Disc" | "None";
  /** Makes the element findable by name; required of notes (ISO 14289-1, 7.9). */
  readonly id?: string;
}

/** Another element, marked content on a page, or an annotation; pages count from 0. */
export type TagChild =
  | Tag
  | { readonly type: "content"; readonly page: number; readonly number: number }
  | { readonly type: "annotation"; readonly page: number; readonly index: number };

export const NO_ATTRIBUTES: TagAttributes = {};

export function rootTag(direction: Direction): Tag {
  return {
    type: "element",
    role: "Document",
    attributes: NO_ATTRIBUTES,
    parent: null,
    children: [],
    placed: true,
    direction,
    object: 0,
  };
}

/** A tag that takes its place among its parent's content only when its own content is painted. */
export function waitingTag(parent: Tag, role: string, attributes: TagAttributes = NO_ATTRIBUTES): Tag {
  return { type: "element", role, attributes, parent, children: [], placed: false, object: 0 };
}

export function addTag(parent: Tag, role: string, attributes: TagAttributes = NO_ATTRIBUTES): Tag {
  const tag = waitingTag(parent, role, attributes);
  placeTag(tag);
  return tag;
}

export function placeTag(tag: Tag): void {
  if (tag.placed || tag.parent === null) return;
  placeTag(tag.parent);
  addChild(tag.parent, tag);
  tag.placed = true;
}

/** Nearly all of a note's elements have one child: a list made for it leaves no room for sixteen more. */
export function addChild(tag: Tag, child: TagChild): void {
  if (tag.children.length === 0) tag.children = [child];
  else tag.children.push(child);
}

/** States which way the lines of an element run; elements inherit it (ISO 32000-1, 14.8.5.4, WritingMode). */
export function stateDirection(tag: Tag | null, direction: Direction): void {
  if (tag !== null && inheritedDirection(tag) !== direction) tag.direction = direction;
}

function inheritedDirection(tag: Tag): Direction | undefined {
  for (let around: Tag | null = tag; around !== null; around = around.parent)
    if (around.direction !== undefined) return around.direction;
  return undefined;
}

/** Language of an element where it differs from the document's. */
export function languageOf({ language }: { readonly language?: string }): { readonly language?: string } {
  return language === undefined ? {} : { language };
}
