import type { Block, Inline } from "../document/node.ts";
import type { Passage } from "../document/passage.ts";
import type { Pictures } from "../image/pictures.ts";
import type { Place, Problem, Severity } from "../problem/problem.ts";
import { isMarkupElement, isWhitespace, type MarkupElement, type MarkupNode } from "./element.ts";
import type { LocatedPassage } from "./passages.ts";
import { suggestionFor } from "./suggestions.ts";

/** The state of reading one document. */
export interface MarkupReading {
  readonly placeAt: (offset: number) => Place;
  readonly problems: Problem[];
  /** BCP 47 tag of the note's language. */
  readonly language: string;
  readonly ids: Set<string>;
  /** Pictures that a figure may show. */
  readonly pictures: Pictures;
  /** The words of targets of cross-references, by id. */
  readonly targets: Map<string, readonly Inline[]>;
  /** Cross-references so far; `words` is filled once the whole document has been read. */
  readonly references: { readonly offset: number; readonly target: string; readonly words: Inline[] }[];
  /** Levels of the headings so far. */
  readonly levels: number[];
  /** The enclosing cell, list item or description, by the name of its element in messages. */
  readonly container?: string;
  /** The offset in the markup of the element or text of each block. */
  readonly offsets: Map<Block, number>;
  /** The passages so far. */
  readonly passages: LocatedPassage[];
}

/** Records a passage with the offset of its element or first character. */
export function keepPassage({ passages }: MarkupReading, offset: number, passage: Passage): void {
  passages.push({ passage, offset });
}

/** The state for reading the content of a cell, list item or description. */
export function insideContainer(reading: MarkupReading, { name }: MarkupElement): MarkupReading {
  return { ...reading, container: `<${name}>` };
}

/** Reads the content of an element; `parent` is its name in messages. */
export type ReadFlow = (
  reading: MarkupReading,
  nodes: readonly MarkupNode[],
  parent: string,
) => readonly Block[];

export function report(
  reading: MarkupReading,
  offset: number,
  code: string,
  message: string,
  hint: string,
  severity: Severity = "error",
): void {
  reading.problems.push({ code, severity, message, hint, place: reading.placeAt(offset) });
}

export function reportUnexpected(
  reading: MarkupReading,
  element: MarkupElement,
  parent: string,
  allowed: string,
): void {
  report(
    reading,
    element.offset,
    "unexpected-element",
    `<${element.name}> cannot stand in ${parent}`,
    suggestionFor(element.name, allowed) ?? `${parent} may hold ${allowed}`,
  );
}

/** The element's class, which must be one of `allowed`; another class or an unknown attribute is a problem. */
export function classOf<Name extends string>(
  reading: MarkupReading,
  element: MarkupElement,
  allowed: readonly Name[],
): Name | undefined {
  checkAttributes(reading, element, ["class"]);
  const value = element.attributes.class;
  if (value === undefined) return undefined;
  const known = allowed.find((name) => name === value);
  if (!known) {
    const choice = allowed.length > 0 ? `use ${allowed.join(", ")}` : "take it out";
    report(reading, element.offset, "unknown-class", `<${element.name}> has no class "${value}"`, choice);
  }
  return known;
}

const EVERYWHERE = ["id", "lang", "class"];
const OWN_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ["a", ["href"]],
  ["ref", ["to", "show"]],
  ["img", ["src", "alt", "width"]],
  ["ol", ["start"]],
  ["table", ["summary"]],
  ["col", ["align", "width"]],
  ["td", ["colspan", "rowspan"]],
  ["th", ["colspan", "rowspan"]],
  ["nav", ["title", "depth"]],
  ["chart", ["kind", "unit", "table", "alt"]],
  ["series", ["name"]],
  ["value", ["at"]],
]);

function checkAttributes(reading: MarkupReading, element: MarkupElement, extra: readonly string[]): void {
  const allowed = [...EVERYWHERE, ...extra, ...(OWN_ATTRIBUTES.get(element.name) ?? [])];
  for (const name of Object.keys(element.attributes)) {
    if (!allowed.includes(name)) {
      report(
        reading,
        element.offset,
        "unknown-attribute",
        `<${element.name}> has no attribute "${name}"`,
        `it may have ${[...new Set(allowed)].join(", ")}`,
      );
    }
  }
}

/** The value of an attribute that must be a whole number in digits; any other value is a problem. */
export function wholeNumber(
  reading: MarkupReading,
  element: MarkupElement,
  name: string,
  { min, max, otherwise }: { readonly min: number; readonly max: number; readonly otherwise: number },
): number {
  const written = new Map(Object.entries(element.attributes)).get(name);
  if (written === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
  if (value >= min && value <= max) return value;
  const message = `${name} must be a whole number from ${min} to ${max}, and this is ${JSON.stringify(written)}`;
  report(reading, element.offset, "wrong-attribute", message, `write ${name}="${Math.max(min, otherwise)}"`);
  return otherwise;
}

/** The child elements with the given names; any other content is a problem. */
export function childElements(
  reading: MarkupReading,
  element: MarkupElement,
  names: readonly string[],
): readonly MarkupElement[] {
  return element.children.flatMap((node): readonly MarkupElement[] => {
    if (isMarkupElement(node)) {
      if (names.includes(node.name)) return [node];
      reportUnexpected(reading, node, `<${element.name}>`, names.map((name) => `<${name}>`).join(", "));
    } else if (!isWhitespace(node.value)) {
      report(
        reading,
        node.offset,
        "stray-text",
        `text in <${element.name}> must be inside ${names.map((name) => `<${name}>`).join(", ")}`,
        "put it into one of them",
      );
    }
    return [];
  });
}

/** Whether an element has no content; reports that it is left out. */
export function isEmpty(
  reading: MarkupReading,
  element: MarkupElement,
  children: readonly unknown[],
): boolean {
  if (children.length > 0) return false;
  report(
    reading,
    element.offset,
    "empty-element",
    `<${element.name}> came out empty and was left out`,
    "print it only {{#if}} it has content",
    "warning",
  );
  return true;
}
