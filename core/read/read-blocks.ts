import type { Block, Callout, Heading, HeadingLevel, Inline, Paragraph } from "../document/node.ts";
import { BLOCK_TYPES, NODE_TYPES } from "../document/node-types.ts";
import { inlineText } from "../document/text.ts";
import { formsOf } from "../language/forms-of.ts";
import { CALLOUT_KINDS, PARAGRAPH_ROLES } from "./classes.ts";
import { isMarkupElement, isWhitespace, type MarkupElement, type MarkupNode } from "./element.ts";
import { readFigure } from "./read-figure.ts";
import { isInlineName, readInlines } from "./read-inlines.ts";
import { readDescriptionList, readList } from "./read-lists.ts";
import { readTable } from "./read-table.ts";
import {
  childElements,
  classOf,
  isEmpty,
  keepPassage,
  type MarkupReading,
  report,
  reportUnexpected,
  wholeNumber,
} from "./reading.ts";

type BlockReader = (reading: MarkupReading, element: MarkupElement, parent: string) => readonly Block[];

/** The name of the outermost flow in messages. */
export const WHOLE_NOTE = "a note";

/** The elements from which each type of block is read. A type that is missing here does not compile. */
const READERS_BY_TYPE: Readonly<Record<Block["type"], Readonly<Record<string, BlockReader>>>> = {
  heading: {
    h1: readHeading,
    h2: readHeading,
    h3: readHeading,
    h4: readHeading,
    h5: readHeading,
    h6: readHeading,
  },
  paragraph: { p: readParagraph },
  list: {
    ul: (reading, element) => readList(reading, element, readFlow),
    ol: (reading, element) => readList(reading, element, readFlow),
  },
  descriptionList: { dl: (reading, element) => readDescriptionList(reading, element, readFlow) },
  table: { table: (reading, element) => readTable(reading, element, readFlow) },
  callout: { aside: readCallout },
  figure: { figure: readFigure },
  quotation: { blockquote: readQuotation },
  contents: { nav: readContents },
  pageBreak: { hr: readPageBreak },
  signOff: { footer: readSignOff },
  group: { section: readContainer, header: readContainer, div: readContainer },
  section: { section: readContainer },
};

const READERS: ReadonlyMap<string, BlockReader> = new Map(
  Object.values(READERS_BY_TYPE).flatMap((readers) => Object.entries(readers)),
);

export const BLOCK_NAMES: readonly string[] = [...READERS.keys()];

/** Elements that may not stand inside a cell, list item or description: page breaks and contents lists. */
const PAGE_ELEMENTS: readonly string[] = BLOCK_TYPES.filter(
  (type) => NODE_TYPES[type].within === "pages",
).flatMap((type) => Object.keys(READERS_BY_TYPE[type]));

const ALLOWED = namesOf(BLOCK_NAMES);
const ALLOWED_IN_CONTAINERS = namesOf(BLOCK_NAMES.filter((name) => !PAGE_ELEMENTS.includes(name)));

function namesOf(names: readonly string[]): string {
  return names.map((name) => `<${name}>`).join(", ");
}

/** Reads blocks; a run of bare text or inline elements becomes a paragraph. */
export function readFlow(
  reading: MarkupReading,
  nodes: readonly MarkupNode[],
  parent: string,
): readonly Block[] {
  const blocks: Block[] = [];
  let run: MarkupNode[] = [];
  const endRun = (): void => {
    const children = readInlines(reading, run, parent);
    if (children.length > 0) {
      const paragraph: Paragraph = { type: "paragraph", role: "body", ...inOneLanguage(undefined, children) };
      const first = run.find((node) => isMarkupElement(node) || !isWhitespace(node.value));
      keepOffsets(reading, [paragraph], first?.offset ?? 0);
      keepPassage(reading, run[0]?.offset ?? 0, paragraph.children);
      blocks.push(paragraph);
    }
    run = [];
  };
  for (const node of nodes) {
    if (!isMarkupElement(node) || isInlineName(node.name)) {
      run.push(node);
      continue;
    }
    endRun();
    const reader = READERS.get(node.name);
    if (reader && !isOutOfPlace(reading, node)) {
      const read = reader(reading, node, parent);
      keepOffsets(reading, read, node.offset);
      blocks.push(...read);
    } else if (reader) reportUnexpected(reading, node, reading.container ?? parent, ALLOWED_IN_CONTAINERS);
    else reportUnexpected(reading, node, parent, ALLOWED);
  }
  endRun();
  return blocks;
}

/** Records the offsets of blocks. Those of blocks passed on by a container without a meaning are known already. */
function keepOffsets({ offsets }: MarkupReading, blocks: readonly Block[], offset: number): void {
  for (const block of blocks) if (!offsets.has(block)) offsets.set(block, offset);
}

function isOutOfPlace({ container: holder }: MarkupReading, { name }: MarkupElement): boolean {
  return holder !== undefined && PAGE_ELEMENTS.includes(name);
}

function readHeading(reading: MarkupReading, element: MarkupElement): readonly Heading[] {
  classOf(reading, element, []);
  const children = readInlines(reading, element.children, `<${element.name}>`);
  if (isEmpty(reading, element, children)) return [];
  const level = Number(element.name.slice(1)) as HeadingLevel;
  checkLevel(reading, element, level);
  const id = uniqueId(reading, element, inlineText(children));
  reading.targets.set(id, children);
  keepPassage(reading, element.offset, children);
  return [{ type: "heading", level, id, ...languageOf(element), children }];
}

/** Reports a heading before the title, and a skipped level, which the writers close up. */
function checkLevel(reading: MarkupReading, element: MarkupElement, level: number): void {
  const before = reading.levels.at(-1) ?? 0;
  reading.levels.push(level);
  if (level <= before + 1) return;
  if (before === 0) {
    const message = `<h${level}> comes before the title`;
    report(reading, element.offset, "title", message, "print <h1>{{note.title}}</h1> above it");
    return;
  }
  const message = `<h${level}> comes after a heading of level ${before}`;
  report(reading, element.offset, "skipped-heading", message, `use <h${before + 1}>`, "warning");
}

function uniqueId(reading: MarkupReading, element: MarkupElement, text: string): string {
  const { id } = element.attributes;
  if (id !== undefined && reading.ids.has(id)) {
    report(
      reading,
      element.offset,
      "repeated-id",
      `the id "${id}" is used here a second time`,
      "give it another id",
    );
  }
  const base =
    id ??
    (text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") ||
      "heading");
  let unique = base;
  for (let count = 2; reading.ids.has(unique); count += 1) unique = `${base}-${count}`;
  reading.ids.add(unique);
  return unique;
}

function readParagraph(reading: MarkupReading, element: MarkupElement): readonly Paragraph[] {
  const role = classOf(reading, element, PARAGRAPH_ROLES) ?? "body";
  const children = readInlines(reading, element.children, "<p>");
  if (isEmpty(reading, element, children)) return [];
  const words = inOneLanguage(element.attributes.lang, children);
  keepPassage(reading, element.offset, words.children);
  return [{ type: "paragraph", role, ...words }];
}

/**
 * Inlines with the language that the paragraph states. A paragraph that is a single span, apart from its footnotes and
 * portion mark, takes the span's language, and so begins on the side from which that language is written.
 */
function inOneLanguage(
  stated: string | undefined,
  children: readonly Inline[],
): { readonly language?: string; readonly children: readonly Inline[] } {
  if (stated) return { language: stated, children };
  const words = children.filter((child) => !isBesideWords(child));
  const [only] = words;
  if (only?.type !== "span" || words.length !== 1) return { children };
  return {
    language: only.language,
    children: children.flatMap((child) => (child === only ? only.children : [child])),
  };
}

/** Inlines that do not count towards a paragraph's language. */
function isBesideWords(inline: Inline): boolean {
  if (inline.type === "text") return inline.value.trim() === "";
  return inline.type === "footnote" || inline.type === "portionMark";
}

/** The language that a heading states. */
function languageOf(element: MarkupElement): { readonly language?: string } {
  const { lang } = element.attributes;
  return lang ? { language: lang } : {};
}

function readCallout(reading: MarkupReading, element: MarkupElement): readonly Callout[] {
  const kind = classOf(reading, element, CALLOUT_KINDS) ?? "note";
  const [first, ...rest] = element.children.filter(
    (node) => isMarkupElement(node) || !isWhitespace(node.value),
  );
  const titled = first !== undefined && isMarkupElement(first) && first.name === "header";
  const title = titled ? readInlines(reading, first.children, "<header>") : [];
  if (titled) keepPassage(reading, first.offset, title);
  const children = readFlow(reading, titled ? rest : element.children, "<aside>");
  if (children.length === 0) {
    isEmpty(reading, element, []);
    return [];
  }
  return [{ type: "callout", kind, title, children }];
}

function readQuotation(reading: MarkupReading, element: MarkupElement): readonly Block[] {
  classOf(reading, element, []);
  const children = readFlow(reading, element.children, "<blockquote>");
  return isEmpty(reading, element, children) ? [] : [{ type: "quotation", children }];
}

function readContents(reading: MarkupReading, element: MarkupElement): readonly Block[] {
  classOf(reading, element, ["contents"]);
  const depth = wholeNumber(reading, element, "depth", { min: 1, max: 6, otherwise: 3 });
  const title = element.attributes.title ?? formsOf(reading.language).contents;
  return [{ type: "contents", title, depth: depth as HeadingLevel }];
}

function readPageBreak(reading: MarkupReading, element: MarkupElement): readonly Block[] {
  if (classOf(reading, element, ["page-break"]) === "page-break") return [{ type: "pageBreak" }];
  report(
    reading,
    element.offset,
    "unknown-rule",
    "<hr> is only used for page breaks",
    'write <hr class="page-break"/>',
  );
  return [];
}

function readSignOff(reading: MarkupReading, element: MarkupElement): readonly Block[] {
  classOf(reading, element, ["sign-off"]);
  const items = childElements(reading, element, ["dl"]).flatMap((list) =>
    readDescriptionList(reading, list, readFlow).flatMap((block) =>
      block.type === "descriptionList" ? block.items : [],
    ),
  );
  return items.length > 0 ? [{ type: "signOff", items }] : [];
}

const SECTIONS = {
  columns: { columns: 2, orientation: "portrait" },
  landscape: { columns: 1, orientation: "landscape" },
} as const;

/** Reads a container: with a class it is a group or a section, without one its blocks take its place. */
function readContainer(reading: MarkupReading, element: MarkupElement, parent: string): readonly Block[] {
  const allowed =
    element.name === "section" ? (["keep", "columns", "landscape"] as const) : (["keep"] as const);
  const name = classOf<"keep" | "columns" | "landscape">(reading, element, allowed);
  const inside = name === undefined && parent === WHOLE_NOTE ? WHOLE_NOTE : `<${element.name}>`;
  const children = readFlow(reading, element.children, inside);
  if (name === undefined || children.length === 0) return children;
  if (name === "keep") return [{ type: "group", children }];
  if (parent === WHOLE_NOTE) return [{ type: "section", ...SECTIONS[name], children }];
  const message = `<section class="${name}"> cannot stand in ${parent}`;
  report(reading, element.offset, "nested-section", message, "put it at the top level of the note");
  return children;
}
