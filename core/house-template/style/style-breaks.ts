import { headingsOf, unbrokenLevels } from "../../document/headings.ts";
import type { Block, Document, Heading, HeadingLevel, PageBreak } from "../../document/node.ts";
import { HEADING_STYLES } from "../../house-style/word-style-ids.ts";

const PAGE_BREAK: PageBreak = { type: "pageBreak" };

/** The styles in which a template may begin new pages: chapters do, and a contents list. */
export const BREAKING_STYLES: ReadonlySet<string> = new Set(
  ["TOCHeading", ...Object.values(HEADING_STYLES)].filter((id) => id !== HEADING_STYLES[1]),
);

type Breaks = (block: Block) => boolean;

/** The document with a page break wherever a style of the template begins a page, for the layout that counts pages. */
export function withStyleBreaks(
  document: Document,
  paragraphs: ReadonlyMap<string, { readonly pageBreakBefore?: true }>,
): Document {
  const breaking = [...BREAKING_STYLES].filter((id) => paragraphs.get(id)?.pageBreakBefore === true);
  if (breaking.length === 0) return document;
  const levels = unbrokenLevels(headingsOf(document.children));
  const styleOf = ({ id, level }: Heading) => HEADING_STYLES[(levels.get(id) ?? level) as HeadingLevel];
  const breaks: Breaks = (block) => {
    if (block.type === "heading") return breaking.includes(styleOf(block));
    return block.type === "contents" && block.title !== "" && breaking.includes("TOCHeading");
  };
  return { ...document, children: document.children.flatMap((block) => broken(block, breaks)) };
}

/** Splits a block at the page breaks inside; a group with one is no longer kept together. */
function broken(block: Block, breaks: Breaks): readonly Block[] {
  const within = (children: readonly Block[]) => children.flatMap((child) => broken(child, breaks));
  if (block.type === "section" || block.type === "quotation")
    return [{ ...block, children: within(block.children) }];
  if (block.type === "list")
    return [{ ...block, items: block.items.map((item) => ({ ...item, children: within(item.children) })) }];
  if (block.type !== "group") return breaks(block) ? [PAGE_BREAK, block] : [block];
  const parts: Block[][] = [[]];
  for (const child of within(block.children)) {
    if (child.type === "pageBreak") parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.flatMap((children, place): readonly Block[] => [
    ...(place === 0 ? [] : [PAGE_BREAK]),
    ...(children.length === 0 ? [] : [{ ...block, children }]),
  ]);
}
