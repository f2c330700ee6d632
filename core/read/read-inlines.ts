import { mapRunsOf } from "../document/children.ts";
import type { Inline, LineBreak, Text } from "../document/node.ts";
import { tieInlines } from "../document/tied-words.ts";
import { TEXT_LIMITS } from "../limits/limits.ts";
import { assertNever } from "../problem/result.ts";
import { isSafeAddress } from "../text/links.ts";
import { isMarkupElement, type MarkupElement, type MarkupNode } from "./element.ts";
import { classOf, type MarkupReading, report, reportUnexpected } from "./reading.ts";
import { linkInside, readReference } from "./references.ts";

type InlineReader = (reading: MarkupReading, element: MarkupElement) => readonly Inline[];

/** The elements from which each type of inline is read. A type that is missing here does not compile. */
const READERS_BY_TYPE: Readonly<Record<Inline["type"], Readonly<Record<string, InlineReader>>>> = {
  text: {},
  strong: {
    strong: (reading, element) => [{ type: "strong", children: inlinesIn(reading, element) }],
  },
  emphasis: {
    em: (reading, element) => [{ type: "emphasis", children: inlinesIn(reading, element) }],
  },
  span: { span: readSpan },
  link: { a: readLink },
  crossReference: { ref: readReference },
  lineBreak: { br: () => [{ type: "lineBreak" }] },
  footnote: { note: readNote },
  // Numbering turns equal footnotes into one footnote and references to it.
  repeatedReference: {},
  portionMark: {
    portion: (_reading, element) => [{ type: "portionMark", value: textOf(element.children).trim() }],
  },
};

const READERS: ReadonlyMap<string, InlineReader> = new Map(
  Object.values(READERS_BY_TYPE).flatMap((readers) => Object.entries(readers)),
);

export const INLINE_NAMES: readonly string[] = [...READERS.keys()];

export function isInlineName(name: string): boolean {
  return INLINE_NAMES.includes(name);
}

/** Reads a run of text and inline elements; white space is collapsed, and trimmed at both ends. */
export function readInlines(
  reading: MarkupReading,
  nodes: readonly MarkupNode[],
  parent: string,
): readonly Inline[] {
  return tidy(readRaw(reading, nodes, parent));
}

function readRaw(reading: MarkupReading, nodes: readonly MarkupNode[], parent: string): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (!isMarkupElement(node)) return [{ type: "text", value: node.value.replace(/[ \t\r\n\f]+/g, " ") }];
    const reader = READERS.get(node.name);
    if (reader) {
      classOf(reading, node, []);
      return reader(reading, node);
    }
    reportUnexpected(reading, node, parent, `text and ${INLINE_NAMES.map((name) => `<${name}>`).join(", ")}`);
    return [];
  });
}

function inlinesIn(reading: MarkupReading, element: MarkupElement): readonly Inline[] {
  return readRaw(reading, element.children, `<${element.name}>`);
}

function readSpan(reading: MarkupReading, element: MarkupElement): readonly Inline[] {
  const children = inlinesIn(reading, element);
  const { lang } = element.attributes;
  return lang ? [{ type: "span", language: lang, children }] : children;
}

function readLink(reading: MarkupReading, element: MarkupElement): readonly Inline[] {
  const children = inlinesIn(reading, element);
  const href = element.attributes.href ?? "";
  if (href.startsWith("#")) return [linkInside(reading, element, href.slice(1), children)];
  if (isSafeAddress(href)) return [{ type: "link", href, children }];
  report(
    reading,
    element.offset,
    "unsafe-link",
    `"${href}" is neither an https: nor a mailto: address of at most ${TEXT_LIMITS.address} characters, nor an #id of the note`,
    "give the full address, or print the words without a link",
  );
  return children;
}

/** The number of footnotes until the whole note has been read. */
const UNNUMBERED = 0;

function readNote(reading: MarkupReading, element: MarkupElement): readonly Inline[] {
  return [{ type: "footnote", number: UNNUMBERED, children: tidy(inlinesIn(reading, element)) }];
}

function textOf(nodes: readonly MarkupNode[]): string {
  return nodes.map((node) => (isMarkupElement(node) ? textOf(node.children) : node.value)).join("");
}

/** Collapses spaces across element boundaries, trims both ends and around line breaks, and ties numbers to units. */
function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const state = { afterSpace: true };
  const folded = foldSpaces(inlines, state);
  return tieInlines(trimEnd(folded));
}

function foldSpaces(inlines: readonly Inline[], state: { afterSpace: boolean }): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.type) {
      case "text": {
        const value = state.afterSpace ? inline.value.replace(/^ +/, "") : inline.value;
        if (value === "") return [];
        state.afterSpace = value.endsWith(" ");
        return [{ type: "text", value } satisfies Text];
      }
      case "lineBreak":
        state.afterSpace = true;
        return [inline satisfies LineBreak];
      case "strong":
      case "emphasis":
      case "span":
      case "crossReference":
        // The target's words are not known yet.
        if (isAwaited(inline)) {
          state.afterSpace = false;
          return [inline];
        }
        return [{ ...inline, children: foldSpaces(inline.children, state) }];
      case "link":
        return [{ ...inline, children: foldSpaces(inline.children, state) }];
      case "footnote":
      case "repeatedReference":
        return [inline];
      case "portionMark":
        state.afterSpace = true;
        return [inline];
      default:
        return assertNever(inline);
    }
  });
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (!last) return inlines;
  const before = inlines.slice(0, -1);
  if (last.type === "text") {
    const value = last.value.replace(/ +$/, "");
    return value === "" ? trimEnd(before) : [...before, { ...last, value }];
  }
  if (last.type === "footnote" || isAwaited(last)) return inlines;
  return [...before, mapRunsOf(last, trimEnd)];
}

/** Whether an inline is a cross-reference whose words are filled in once the whole note has been read. */
function isAwaited(inline: Inline): boolean {
  return inline.type === "crossReference" && inline.show !== "words";
}
