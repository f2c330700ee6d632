import type { Direction } from "../../../document/direction.ts";

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  readonly type: "element";
  readonly role: string;
  readonly attributes: StructureAttributes;
  readonly parent: StructureElement | null;
  /** Replaced by `addChild`. */
  children: StructureChild[];
  /** Whether it is among its parent's children. */
  placed: boolean;
  /** BBox of a painted figure (14.8.5.4.3): left, bottom, right, top in points. */
  box?: readonly [number, number, number, number];
  /** WritingMode (14.8.5.4) where it differs from the parent's; always set on the root. */
  direction?: Direction;
  /** Object number; 0 until the structure tree is written. */
  object: number;
}

export interface StructureAttributes {
  readonly language?: string;
  readonly scope?: "Row" | "Column";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly summary?: string;
  /** Alternative text of a figure. */
  readonly alternative?: string;
  readonly listNumbering?: "Decimal" | "Disc" | "None";
  /** ID of the element; required for notes (ISO 14289-1, 7.9). */
  readonly id?: string;
}

/** A child (14.7.2, K): an element, marked content on a page, or an annotation. `page`: index of the page. */
export type StructureChild =
  | StructureElement
  | { readonly type: "content"; readonly page: number; readonly number: number }
  | { readonly type: "annotation"; readonly page: number; readonly index: number };

export const NO_ATTRIBUTES: StructureAttributes = {};

export function rootElement(direction: Direction): StructureElement {
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

/** Creates an element that is added to its parent's children when its content is painted, so that children are in order. */
export function deferredElement(
  parent: StructureElement,
  role: string,
  attributes: StructureAttributes = NO_ATTRIBUTES,
): StructureElement {
  return { type: "element", role, attributes, parent, children: [], placed: false, object: 0 };
}

export function addElement(
  parent: StructureElement,
  role: string,
  attributes: StructureAttributes = NO_ATTRIBUTES,
): StructureElement {
  const element = deferredElement(parent, role, attributes);
  placeElement(element);
  return element;
}

export function placeElement(element: StructureElement): void {
  if (element.placed || element.parent === null) return;
  placeElement(element.parent);
  addChild(element.parent, element);
  element.placed = true;
}

/** Adds a child. The first one replaces the array: a literal of one has no spare capacity, and most elements have one child. */
export function addChild(element: StructureElement, child: StructureChild): void {
  if (element.children.length === 0) element.children = [child];
  else element.children.push(child);
}

/** Sets the direction of an element unless it inherits it (14.8.5.4, WritingMode). */
export function stateDirection(element: StructureElement | null, direction: Direction): void {
  if (element !== null && inheritedDirection(element) !== direction) element.direction = direction;
}

function inheritedDirection(element: StructureElement): Direction | undefined {
  for (let around: StructureElement | null = element; around !== null; around = around.parent)
    if (around.direction !== undefined) return around.direction;
  return undefined;
}

/** The language attribute of an element whose node states a language. */
export function languageOf({ language }: { readonly language?: string }): { readonly language?: string } {
  return language === undefined ? {} : { language };
}
