import { dispatch } from "../../document/dispatch.ts";
import type { Footnote, Handlers, Inline, RepeatedReference } from "../../document/node.ts";
import { footnoteReference } from "../footnote-reference.ts";

/** Words of inlines with the calls of notes in their places. `pageOf`: where cross-references lead to. */
export function inlineWords(inlines: readonly Inline[], pageOf: PageOf): string {
  return inlines.map((inline) => dispatch(wordsFor(pageOf), inline)).join("");
}

/** The printed page of a heading, table or figure by its id. */
export type PageOf = (id: string) => number | undefined;

/** Stands for the number of a page that is not known; compared as a letter that no font has. */
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
    footnote: printedCall,
    repeatedReference: printedCall,
    portionMark: ({ value }) => `(${value}) `,
  };
}

function printedCall({ number, apart }: Footnote | RepeatedReference): string {
  return `${apart ? " " : ""}${footnoteReference(number)}`;
}
