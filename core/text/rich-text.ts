import type { PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/**
 * Rich text in data: strong, emphasis and links of CommonMark, in one paragraph. All other constructs are
 * switched off in the parser, so that `#`, `|`, `<` or a figure with a full stop stay what they are: text.
 */
export type RichInline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "strong" | "emphasis"; readonly children: readonly RichInline[] }
  | { readonly type: "link"; readonly href: string; readonly children: readonly RichInline[] };

/** Longer texts are refused at the door: the parser's time grows with the square of hostile input. */
export const MAXIMUM_RICH_TEXT = 10_000;

const SWITCHED_OFF = [
  "autolink",
  "blockQuote",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
  "headingAtx",
  "htmlFlow",
  "htmlText",
  "labelStartImage",
  "list",
  "setextUnderline",
  "thematicBreak",
];

const SAFE_ADDRESS = /^(https:\/\/|mailto:)[^\s]+$/i;

export function parseRichText(text: string): readonly RichInline[] {
  const oneParagraph = text.trim().replace(/\s*\n\s*/g, " ");
  const root: Root = fromMarkdown(oneParagraph, { extensions: [{ disable: { null: SWITCHED_OFF } }] });
  return root.children.flatMap((block) => (block.type === "paragraph" ? inlines(block.children) : []));
}

function inlines(nodes: readonly PhrasingContent[]): readonly RichInline[] {
  return nodes.flatMap((node): readonly RichInline[] => {
    switch (node.type) {
      case "text":
        return [{ type: "text", value: node.value }];
      case "strong":
      case "emphasis":
        return [{ type: node.type, children: inlines(node.children) }];
      case "link":
        return SAFE_ADDRESS.test(node.url)
          ? [{ type: "link", href: node.url, children: inlines(node.children) }]
          : inlines(node.children);
      default:
        return [];
    }
  });
}

/** The addresses of links that are neither https nor mailto, for a problem at the door. */
export function unsafeAddresses(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]*)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((url) => !SAFE_ADDRESS.test(url));
}

/** The words alone, for lists and for file properties. */
export function plainText(text: string): string {
  const words = (nodes: readonly RichInline[]): string =>
    nodes.map((node) => (node.type === "text" ? node.value : words(node.children))).join("");
  return words(parseRichText(text));
}
