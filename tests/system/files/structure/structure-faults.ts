import type { Document } from "../../../../core/document/node.ts";

import type { ExpectedElement } from "./expected-structure.ts";
import type { ReadChild, ReadElement, ReadPage, ReadStructure } from "./read-structure.ts";
import { sameWords, visible } from "./same-words.ts";

/** What is wrong with the structure of a PDF, held against what its document asks for. */
export function structureFaults(
  expected: ExpectedElement,
  document: Document,
  read: ReadStructure,
): readonly string[] {
  const [root] = read.trees;
  if (!root || read.trees.length !== 1) return [`the tree has ${read.trees.length} roots`];
  return [
    ...(read.marked && read.titleShown ? [] : ["the catalogue does not say that it is marked and titled"]),
    ...(read.language === document.meta.language ? [] : [`its language is ${read.language}`]),
    ...treeFaults(linesOfExpected(expected), linesOfRead(root, read)),
    ...contentFaults(root, read),
    ...annotationFaults(root, read),
    ...read.pages.flatMap((page, index) => pageFaults(page).map((fault) => `page ${index + 1}: ${fault}`)),
  ];
}

/** An element or the words in it, by how deep it stands. */
interface Line {
  readonly depth: number;
  readonly label: string;
  readonly text?: string;
}

/** Elements that stand whether or not something is in them: a table and a list need all of their parts. */
const STANDING = /^(Document|Table|THead|TBody|TR|TH|TD|L|LI|LBody|Figure)\b/;

function linesOfExpected(element: ExpectedElement): readonly Line[] {
  return prune(flatten(element, 0));
}

function flatten(element: ExpectedElement, depth: number): readonly Line[] {
  const { role, attributes = {}, language, alternative, children } = element;
  const lines: Line[] = [{ depth, label: labelOf(role, attributes, language, alternative) }];
  for (const child of children) {
    if (typeof child === "string") addText(lines, depth + 1, child);
    else lines.push(...flatten(child, depth + 1));
  }
  return lines;
}

function linesOfRead(element: ReadElement, read: ReadStructure): readonly Line[] {
  return prune(flattenRead(element, read, 0));
}

function flattenRead(element: ReadElement, read: ReadStructure, depth: number): Line[] {
  const { role, attributes, language, alternative, children } = element;
  const asked = Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      typeof value === "string" && isCompared(name, role) ? [[name, value]] : [],
    ),
  );
  const lines: Line[] = [
    { depth, label: labelOf(role, asked, language ?? undefined, alternative ?? undefined) },
  ];
  // The words of a figure are drawn; its alternative is what is read.
  if (role === "Figure") return lines;
  for (const child of children) {
    if (child.type === "content") addText(lines, depth + 1, read.texts.get(child.id) ?? "");
    if (child.type === "element") lines.push(...flattenRead(child, read, depth + 1));
  }
  return lines;
}

/** Which way an element inside the document runs is compared with the Word file's, in the tests of `verify`. */
function isCompared(attribute: string, role: string): boolean {
  return attribute !== "Placement" && (attribute !== "WritingMode" || role === "Document");
}

/** Words that follow each other in one element are one text. */
function addText(lines: Line[], depth: number, text: string): void {
  const last = lines.at(-1);
  if (last?.text !== undefined && last.depth === depth) {
    lines[lines.length - 1] = { ...last, text: `${last.text} ${text}` };
  } else lines.push({ depth, label: "", text });
}

function labelOf(
  role: string,
  attributes: Readonly<Record<string, string>>,
  language?: string,
  alternative?: string,
): string {
  const named = Object.entries({ ...attributes, Lang: language, Alt: alternative })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${spaced(value)}`]))
    .sort();
  return [role, ...named].join(" ");
}

function spaced(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Without what nobody can see: texts of blanks and controls, and elements in which nothing else stands. */
function prune(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let below = 0;
  for (const line of [...lines].reverse()) {
    const isText = line.text !== undefined;
    const shown = isText ? visible(line.text ?? "") !== "" : below > line.depth || STANDING.test(line.label);
    if (!shown) continue;
    kept.push(line);
    below = line.depth;
  }
  return mergeTexts(kept.reverse());
}

/** Where an element between two texts is gone, they are one. */
function mergeTexts(lines: readonly Line[]): readonly Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    if (line.text === undefined) merged.push(line);
    else addText(merged, line.depth, line.text);
  }
  return merged;
}

function treeFaults(expected: readonly Line[], read: readonly Line[]): readonly string[] {
  for (let at = 0; at < Math.max(expected.length, read.length); at += 1) {
    const [wanted, found] = [expected[at], read[at]];
    if (!wanted || !found || wanted.depth !== found.depth || !isSame(wanted, found)) {
      return [`the tree has ${shown(found)} where ${shown(wanted)} belongs, after ${shown(read[at - 1])}`];
    }
  }
  return [];
}

function isSame(wanted: Line, found: Line): boolean {
  if (wanted.text === undefined || found.text === undefined) return wanted.label === found.label;
  if (wanted.text === "•") return /^[•–·]$/.test(visible(found.text));
  return sameWords(wanted.text, found.text);
}

function shown(line: Line | undefined): string {
  if (!line) return "nothing";
  return `${line.depth}:${line.text === undefined ? `<${line.label}>` : JSON.stringify(line.text)}`;
}

function everyChild(element: ReadElement): readonly ReadChild[] {
  return element.children.flatMap((child) =>
    child.type === "element" ? [child, ...everyChild(child)] : [child],
  );
}

/** Every marked content is in the tree once, and the tree names no other. */
function contentFaults(root: ReadElement, { pages }: ReadStructure): readonly string[] {
  const named = everyChild(root).flatMap((child) => (child.type === "content" ? [child.id] : []));
  const marked = pages.flatMap((page) => page.marked.flatMap(({ id }) => (id === null ? [] : [id])));
  return [
    ...(new Set(named).size === named.length ? [] : ["the tree names some content twice"]),
    ...(new Set(marked).size === marked.length ? [] : ["a page gives a number twice"]),
    ...marked.filter((id) => !new Set(named).has(id)).map((id) => `${id} is not in the tree`),
    ...named.filter((id) => !new Set(marked).has(id)).map((id) => `${id} is not on its page`),
  ];
}

/** Every link of a page stands in one Link element, says what it is and leads somewhere. */
function annotationFaults(root: ReadElement, { pages }: ReadStructure): readonly string[] {
  const placed = [root, ...everyChild(root)].flatMap((parent) =>
    parent.type === "element"
      ? parent.children.flatMap((child) => (child.type === "annotation" ? [{ parent, child }] : []))
      : [],
  );
  const onPages = pages.flatMap((page) => page.annotations);
  const inTree = placed.map(({ child }) => child.object);
  return [
    ...(onPages.toSorted().join() === inTree.toSorted().join() ? [] : ["links of pages and tree differ"]),
    ...placed.flatMap(({ parent, child }) => {
      const fine =
        parent.role === "Link" && child.subtype === "/Link" && child.leads && child.returns && child.contents;
      return fine ? [] : [`a link stands in ${parent.role}, says "${child.contents}", leads: ${child.leads}`];
    }),
  ];
}

const TYPES = ["Layout/", "Pagination/Header", "Pagination/Footer", "Pagination/"];

/** What is not in the tree is an artifact that says which. */
function pageFaults({ marked, loose, box }: ReadPage): readonly string[] {
  const artifacts = marked.filter(({ id }) => id === null);
  const strange = artifacts.filter(
    ({ tag, type, subtype }) => tag !== "Artifact" || !TYPES.includes(`${type}/${subtype}`),
  );
  const footers = artifacts.filter(({ subtype }) => subtype === "Footer").length;
  return [
    ...(loose === 0 ? [] : [`${loose} things are painted outside of all marks`]),
    ...strange.map(({ tag, type, subtype }) => `${tag} ${type} ${subtype} is no artifact of a known type`),
    ...(footers > 0 ? [] : ["no foot is marked as one"]),
    ...(box.length === 4 ? [] : ["it has no size"]),
  ];
}
