import { childrenOf } from "../../document/children.ts";
import { footnotesIn } from "../../document/footnotes-in.ts";
import type { Document, Inline, Meta } from "../../document/node.ts";
import { uriOf } from "../../document/uri-of.ts";
import { inlineRuns } from "../../document/walk.ts";
import type { Content, VerifiedLink, VerifiedNote, VerifiedPage } from "../content.ts";
import { withoutReferences } from "../footnote-reference.ts";
import { pageNumberWords } from "../page-number.ts";
import { documentBlocks } from "./document-blocks.ts";
import { inlineWords, type PageOf } from "./inline-words.ts";

/** Content of a document, which its files must have too. `pageOf` gives printed page numbers, where they are known. */
export function documentContent(document: Document, pageOf: PageOf = () => undefined): Content {
  return {
    blocks: documentBlocks(document, pageOf),
    notes: notes(document, pageOf),
    links: inlineRuns(document.children).flatMap(linksIn),
    pages: pages(document.meta),
  };
}

/** Links in inlines. A cross-reference that shows a page number prints none of its words. */
function linksIn(inlines: readonly Inline[]): readonly VerifiedLink[] {
  return inlines.flatMap((inline): readonly VerifiedLink[] => {
    if (inline.type === "crossReference" && inline.show === "page") return [];
    const inside = linksIn(childrenOf(inline));
    if (inline.type !== "link") return inside;
    const words = withoutReferences(inlineWords(inline.children, () => undefined));
    return [{ words, address: uriOf(inline.href) }, ...inside];
  });
}

function notes({ children }: Document, pageOf: PageOf): readonly VerifiedNote[] {
  return inlineRuns(children)
    .flatMap(footnotesIn)
    .map((note) => ({ number: note.number, text: inlineWords(note.children, pageOf) }));
}

function pages({ marking, runningHead = "", footer, language }: Meta): readonly VerifiedPage[] {
  const printed = (...lines: readonly string[]): readonly string[] => lines.filter((line) => line !== "");
  const foot = printed(footer, pageNumberWords(language), marking.text);
  return [
    { name: "the first page", first: true, header: printed(marking.text), footer: foot },
    { name: "the later pages", first: false, header: printed(marking.text, runningHead), footer: foot },
  ];
}
