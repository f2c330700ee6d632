import { dispatch } from "../document/dispatch.ts";
import { footnotesIn } from "../document/footnotes-in.ts";
import type {
  Block,
  Cell,
  DescriptionItem,
  Document,
  Handlers,
  Inline,
  List,
  Row,
  Table,
} from "../document/node.ts";
import { inlineRuns } from "../document/walk.ts";

/** Lines of a block; an empty text is an empty line. */
type Lines = readonly string[];

/**
 * A note as plain text, for mails and other places without formatting: its marking first and last, headings on lines of
 * their own, lists with their marks, tables with a tab between cells, footnotes as numbers in brackets with their texts
 * at the end. Figures stand as their captions and their words for readers who cannot see them.
 */
export function noteText({ meta, children }: Document): string {
  const marking = meta.marking.text === "" ? [] : [meta.marking.text];
  const notes = inlineRuns(children)
    .flatMap(footnotesIn)
    .map((note) => `[${note.number}] ${words(note.children)}`);
  const parts = [marking, spaced(children), notes, marking].filter(({ length }) => length > 0);
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}

/** The lines of blocks with an empty line between one block and the next. */
function spaced(blocks: readonly Block[]): Lines {
  return blocks
    .map(linesOf)
    .filter(({ length }) => length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** The lines of blocks without empty lines, as in list items and cells. */
function close(blocks: readonly Block[]): Lines {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Block): Lines {
  return dispatch(LINES, block);
}

const LINES: Handlers<Block, Lines> = {
  heading: ({ children }) => text(children),
  paragraph: ({ children }) => text(children),
  list: listLines,
  descriptionList: ({ items }) => items.flatMap(descriptionLines),
  signOff: ({ items }) => items.flatMap(descriptionLines),
  table: tableLines,
  callout: ({ title, children }) => [...text(title), ...close(children)],
  quotation: ({ children }) => spaced(children).map((line) => (line === "" ? ">" : `> ${line}`)),
  contents: () => [],
  pageBreak: () => [],
  figure: ({ caption, alternative }) => [...text(caption), ...(alternative === "" ? [] : [alternative])],
  group: ({ children }) => spaced(children),
  section: ({ children }) => spaced(children),
};

/** Points to make are apart from each other, as on the page. */
function listLines({ ordered, start, role, items }: List): Lines {
  return items.flatMap((item, index) => {
    const mark = ordered ? `${start + index}. ` : "• ";
    const lines = indented(close(item.children), mark);
    return role === "points" && index > 0 ? ["", ...lines] : lines;
  });
}

function indented(lines: Lines, mark: string): Lines {
  const space = " ".repeat(mark.length);
  return lines.map((line, index) => (index === 0 ? mark + line : space + line));
}

function descriptionLines({ term, children }: DescriptionItem): Lines {
  const [first = "", ...others] = close(children);
  return [`${words(term)}: ${first}`.trimEnd(), ...others.map((line) => `  ${line}`)];
}

function tableLines({ caption, head, body }: Table): Lines {
  return [...text(caption), ...[...head, ...body].map(rowLine)];
}

function rowLine({ cells }: Row): string {
  return cells.map(cellText).join("\t");
}

function cellText({ children }: Cell): string {
  return close(children).join(" ").replaceAll("\t", " ");
}

/** The lines of inlines, of which line breaks make several. */
function text(inlines: readonly Inline[]): Lines {
  const all = inlines.map((inline) => dispatch(WORDS, inline)).join("");
  return all.trim() === "" ? [] : all.split("\n").map((line) => line.trim());
}

function words(inlines: readonly Inline[]): string {
  return text(inlines).join(" ");
}

const inside = ({ children }: { readonly children: readonly Inline[] }): string =>
  children.map((inline) => dispatch(WORDS, inline)).join("");

const WORDS: Handlers<Inline, string> = {
  text: ({ value }) => value.replace(/[\n\r\t]/g, " "),
  strong: inside,
  emphasis: inside,
  span: inside,
  link: (link) => linkText(inside(link), link.href),
  // Plain text has no pages.
  crossReference: (reference) => (reference.show === "page" ? "" : inside(reference)),
  lineBreak: () => "\n",
  footnote: ({ number }) => `[${number}]`,
  repeatedReference: ({ number }) => `[${number}]`,
  portionMark: ({ value }) => `(${value}) `,
};

/** The address stands behind the words, unless they are the address. */
function linkText(shown: string, href: string): string {
  const address = href.replace(/^mailto:/, "");
  return shown.includes(address) ? shown : `${shown} <${address}>`;
}
