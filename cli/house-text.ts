import type {
  HeadersFootersReport,
  HouseReport,
  RoomReport,
  StyleReport,
} from "../core/house-template/house-report.ts";
import type { Problem } from "../core/problem/problem.ts";

/** Widths in characters. */
const LABEL_WIDTH = 10;
const LINE_WIDTH = 100;

/** Lines of the report for a terminal, with labels in the first column; `problems` are those of reading the template. */
export function houseText(
  { styles, font, size, header, footer, paper, breaks, room }: HouseReport,
  problems: readonly Problem[],
): readonly string[] {
  const of = (type: StyleReport["type"]) => styles.filter((style) => style.type === type);
  const added = of("added").length;
  return [
    ...labelled("Page", [pageText(paper)]),
    ...labelled("Text", [`${font} ${size} pt`]),
    ...labelled("Header", [headersFootersText(header)]),
    ...labelled("Footer", [headersFootersText(footer)]),
    ...labelled("Room", room.map(roomText), ";"),
    ...labelled("New page", breaks.length === 0 ? [] : [`before ${breaks.join(", ")}`]),
    ...labelled("Found", names(of("found"))),
    ...labelled("Mapped", of("mapped").map(mappedText)),
    ...labelled("Added", names(of("added"))),
    ...labelled("Left out", messages("left out: ", problems), ";"),
    ...labelled("As words", messages("kept as plain words: ", problems), ";"),
    `${styles.length - added} of ${styles.length} styles are in the template, ${added} are missing and will be added`,
  ];
}

/** Information messages with a given beginning, each once and without it. */
function messages(beginning: string, problems: readonly Problem[]): readonly string[] {
  const all = problems.filter(({ severity }) => severity === "information").map(({ message }) => message);
  const own = all.filter((message) => message.startsWith(beginning));
  return [...new Set(own)].map((message) => message.slice(beginning.length));
}

function names(styles: readonly StyleReport[]): readonly string[] {
  return styles.map((style) => (style.type === "added" ? (style.as ?? style.name) : style.name));
}

function mappedText(style: StyleReport): string {
  return style.type === "added" ? style.name : `${style.name} to "${style.theirs.name}"`;
}

function pageText(paper: HouseReport["paper"]): string {
  if (paper === undefined) return "none stated: A4, as Attaché's own";
  const { width, height, margin } = paper;
  const margins = [margin.top, margin.right, margin.bottom, margin.left].map(centimetres).join(", ");
  return `${centimetres(width)} × ${centimetres(height)} cm, margins ${margins} cm (top, right, bottom, left)`;
}

function centimetres(points: number): string {
  return ((points / 72) * 2.54).toFixed(1);
}

/** Space that headers and footers of the template need beyond its margins. */
function roomText({ pages, edge, distance }: RoomReport): string {
  const words = {
    first: "on the first page",
    even: "on even pages",
    default: "on the other pages",
    all: "on all pages",
  };
  return `${centimetres(distance)} cm at the ${edge} ${words[pages]}, for the template's own header or footer`;
}

function headersFootersText({ pages, pictures, countsPages }: HeadersFootersReport): string {
  if (pages.length === 0) return "none";
  const others = pages.length === 1 ? "all pages" : "the other pages";
  const where = [
    ...(pages.includes("first") ? ["the first page"] : []),
    ...(pages.includes("even") ? ["even pages"] : []),
    ...(pages.includes("default") ? [others] : []),
  ];
  const details = [
    ...(pictures === 0 ? [] : [pictures === 1 ? "a picture" : `${pictures} pictures`]),
    ...(countsPages ? ["page numbers of its own"] : []),
  ];
  const has = details.length === 0 ? "" : `, with ${details.join(" and ")}`;
  return `on ${where.join(", ")}${has}`;
}

/** Items after a label, wrapped at the line width; no lines if there are none. */
function labelled(label: string, items: readonly string[], between = ","): readonly string[] {
  const lines: string[] = [];
  for (const [place, item] of items.entries()) {
    const words = place === items.length - 1 ? item : `${item}${between}`;
    const last = lines.at(-1);
    if (last !== undefined && LABEL_WIDTH + last.length + 1 + words.length <= LINE_WIDTH)
      lines[lines.length - 1] = `${last} ${words}`;
    else lines.push(words);
  }
  return lines.map((line, place) => `${(place === 0 ? label : "").padEnd(LABEL_WIDTH)}${line}`);
}
