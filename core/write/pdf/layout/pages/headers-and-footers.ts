import { directionOf, paragraphDirection } from "../../../../document/direction.ts";
import type { Meta } from "../../../../document/node.ts";
import type { HouseStyle, Paper, TextStyle } from "../../../../house-style/house-style.ts";
import { RUNNING_HEAD_GAP } from "../../../../house-style/page-style.ts";
import { FOOTER_GAP } from "../../../../house-style/running-text.ts";
import { fillPhrase } from "../../../../language/fill-phrase.ts";
import { formsOf } from "../../../../language/forms-of.ts";
import { shortenText } from "../../../../text/shorten-text.ts";
import type { Fill, GlyphRun } from "../fragments/display-item.ts";
import { glyphRuns, oneLine } from "../lines/layout-text.ts";
import type { Line } from "../lines/line.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";

/** The header and the footer of a page; baselines are distances from the top of the paper, in points. */
export interface HeadersAndFooters {
  /** Backgrounds of the marking, if its scheme has one. */
  readonly fills: readonly Fill[];
  readonly header: readonly GlyphRun[];
  readonly footer: readonly GlyphRun[];
}

/** Depth of glyphs below the baseline, as a fraction of the font size. */
const DESCENT = 0.3;

/** Space, in points, between the footer line and the marking below it. */
const MARKING_GAP = 3;

interface Setting {
  readonly meta: Meta;
  readonly house: HouseStyle;
  readonly measurer: TextMeasurer;
  readonly paper: Paper;
  /** Cache of lines by style and text: most are the same on every page. */
  readonly lines: Map<string, Line>;
}

type Alignment = "start" | "centre" | "end";

/** Marking in header and footer; in the footer also version and date at the start edge, "Page x of y" at the end edge. */
export function layoutHeadersAndFooters(setting: Setting, page: number, pages: number): HeadersAndFooters {
  const { paper, house, meta } = setting;
  const { footer } = house.text;
  const room = paper.width - paper.margin.left - paper.margin.right;
  const place = meta.marking.alignment === "centre" ? "centre" : "end";
  const bottom = paper.height - (paper.footerDistance ?? paper.headerDistance);
  const { colour = house.text.marking.colour } = meta.marking;
  const marking = fittingLine(setting, meta.marking.text, { ...house.text.marking, colour }, room);
  const above = paper.headerDistance + house.text.marking.size;
  const runningHead = page > 1 ? (meta.runningHead ?? "") : "";
  const baseline = bottom - house.text.marking.leading - MARKING_GAP;
  const number = shortLine(
    setting,
    fillPhrase(formsOf(meta.language).page.numberOf, { page, pages }),
    footer,
  );
  const left = room - number.width - FOOTER_GAP;
  return {
    fills: [above, bottom].flatMap((line) => backgroundOf(setting, marking, place, line)),
    header: [
      ...placeLine(setting, marking, place, above),
      ...placeLine(
        setting,
        shortenedLine(setting, runningHead, footer, room),
        "start",
        // The descent of its glyphs is above the gap.
        paper.margin.top - RUNNING_HEAD_GAP.below - DESCENT * footer.size,
      ),
    ],
    footer: [
      ...placeLine(setting, shortenedLine(setting, meta.footer, footer, left), "start", baseline),
      ...placeLine(setting, number, "end", baseline),
      ...placeLine(setting, marking, place, bottom),
    ],
  };
}

function shortenedLine(setting: Setting, text: string, style: TextStyle, room: number): Line {
  const lineOf = (words: string): Line => shortLine(setting, words, style);
  return lineOf(shortenText(text, (words) => lineOf(words).width <= room));
}

/** Sets a marking smaller where it is too long for the line; markings are never shortened. */
function fittingLine(setting: Setting, text: string, style: TextStyle, room: number): Line {
  const line = shortLine(setting, text, style);
  if (line.width <= room) return line;
  return shortLine(setting, text, { ...style, size: (style.size * room) / line.width });
}

function shortLine(
  { measurer, meta, lines }: Setting,
  text: string,
  { bold, size, colour }: TextStyle,
): Line {
  const key = `${bold} ${size} ${colour} ${text}`;
  const known = lines.get(key);
  if (known !== undefined) return known;
  const { language } = meta;
  const run = { bold, italic: false, size, colour, rise: 0, element: null, language };
  const line = oneLine(measurer, text, run, paragraphDirection(text, language));
  lines.set(key, line);
  return line;
}

function placeLine(
  { paper, meta }: Setting,
  line: Line,
  alignment: Alignment,
  baseline: number,
): readonly GlyphRun[] {
  return glyphRuns(line, leftEdge({ paper, meta }, line, alignment), baseline);
}

function leftEdge(
  { paper, meta }: Pick<Setting, "paper" | "meta">,
  line: Line,
  alignment: Alignment,
): number {
  const { margin, width } = paper;
  const [left, right] = [margin.left, width - margin.right - line.width];
  const [start, end] = directionOf(meta.language) === "rtl" ? [right, left] : [left, right];
  return { start, centre: (width - line.width) / 2, end }[alignment];
}

/** Distance, in points, by which the background of a marking extends beyond its words. */
const BACKGROUND_OVERHANG = 3;

function backgroundOf(
  { paper, meta, house }: Setting,
  line: Line,
  alignment: Alignment,
  baseline: number,
): readonly Fill[] {
  const { background } = meta.marking;
  if (background === undefined || line.width === 0) return [];
  const { size } = house.text.marking;
  const x = leftEdge({ paper, meta }, line, alignment) - BACKGROUND_OVERHANG;
  const height = size + DESCENT * size;
  return [
    {
      type: "fill",
      x,
      y: baseline - size,
      width: line.width + 2 * BACKGROUND_OVERHANG,
      height,
      colour: background,
    },
  ];
}
