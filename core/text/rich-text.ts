import { type EmphasisToken, readEmphasis } from "./emphasis.ts";
import { isMeantAsLink, isSafeAddress, linkTexts, refusedLink } from "./links.ts";
import type { RichInline } from "./rich-inline.ts";

/**
 * Rich text in data: `**strong**`, `*emphasis*` and `[links](https://…)`; docs/dossier.md states the rules. Nothing
 * else has a meaning: no escapes, no character references, no underscores, no blocks. The grammar is our own because
 * CommonMark gives meanings that cannot be switched off to what diplomats write (`2*3*4`, `__init__`, `\\server`).
 */
export type { RichInline } from "./rich-inline.ts";

/** Parses rich text. A blank line becomes a line break, any other line end a space. */
export function parseRichText(text: string): readonly RichInline[] {
  return paragraphsOf(text).flatMap((paragraph, index): readonly RichInline[] => {
    const inlines = readParagraph(paragraph);
    return index === 0 ? inlines : [{ type: "lineBreak" }, ...inlines];
  });
}

/** The paragraphs of a text, which blank lines separate, each joined into one line. */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.trim().split(/\r\n?|\n/)) {
    const words = line.trim();
    if (words !== "") paragraphs.at(-1)?.push(words);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join(" "));
}

function readParagraph(text: string): readonly RichInline[] {
  const tokens: EmphasisToken[] = [];
  let start = 0;
  for (const link of linkTexts(text)) {
    if (!isSafeAddress(link.address) || text[link.start - 1] === "!") continue;
    if (link.start > start) tokens.push(text.slice(start, link.start));
    tokens.push({ type: "link", href: link.address, children: readEmphasis([link.words]) });
    start = link.end;
  }
  if (start < text.length) tokens.push(text.slice(start));
  return readEmphasis(tokens);
}

/** The messages and hints for links that cannot be used, for the validation of data. */
export function refusedLinks(text: string): readonly { readonly message: string; readonly hint: string }[] {
  return paragraphsOf(text)
    .flatMap(linkTexts)
    .filter((link) => !isSafeAddress(link.address) && isMeantAsLink(link))
    .map(refusedLink);
}

/** Rich text without its formatting, for lists and file properties. */
export function plainText(text: string): string {
  return richWords(parseRichText(text));
}

/** The words of inlines without their formatting; a line break is a space. */
export function richWords(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text") return inline.value;
      return inline.type === "lineBreak" ? " " : richWords(inline.children);
    })
    .join("");
}
