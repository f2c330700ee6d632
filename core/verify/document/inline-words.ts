import { dispatch } from "../../document/dispatch.ts";
import type { Footnote, Handlers, Inline, RepeatedReference } from "../../document/node.ts";
import { footnoteReference } from "../footnote-reference.ts";

/** Words of inlines, with footnote references in place. `pageOf` gives the pages that cross-references print. */
export function inlineWords(inlines: readonly Inline[], pageOf: PageOf): string {
  return inlines.map((inline) => dispatch(wordsFor(pageOf), inline)).join("");
}

/** Gives the printed page of a heading, table or figure by its id; undefined where it is not known. */
export type PageOf = (id: string) => number | undefined;

/** Placeholder for an unknown page number; compared as a replacement character, which fits any number. */
const UNKNOWN_PAGE = "\ufffd";

function wordsFor(pageOf: PageOf): Handlers<Inline, string> {
  const inside = ({ children }: { readonly children: readonly Inline[] }): string =>
    inlineWords(children, pageOf);
  return {
    text: ({ value }) => value.replace(/[\n\r\t]/g, " "),
    strong: inside,
    emphasis: inside,
    span: inside,
    link: inside,
    crossReference: (node) =>
      node.show === "page" ? String(pageOf(node.target) ?? UNKNOWN_PAGE) : inside(node),
    lineBreak: () => "\n",
    footnote: printedReference,
    repeatedReference: printedReference,
    portionMark: ({ value }) => `(${value}) `,
  };
}

function printedReference({ number, apart }: Footnote | RepeatedReference): string {
  return `${apart ? " " : ""}${footnoteReference(number)}`;
}
