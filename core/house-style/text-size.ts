import type { HouseStyle, TextStyle } from "./house-style.ts";

/** Sizes of running text that a template may ask for, in points. */
export const TEXT_SIZE = { min: 9, max: 14 } as const;

/** Smallest text of a note, in points, however small its running text. */
const MIN_SIZE = 8.5;

/** Word states sizes in half points. */
const HALF_POINTS = 2;

/**
 * The style with running text of `size` points. All other text, with its leading and spacing, list indents and term
 * columns are scaled in proportion. Distances of `measures.ts` are not, as they separate blocks and not lines.
 */
export function withTextSize(style: HouseStyle, size: number | undefined): HouseStyle {
  if (size === undefined || size === style.text.body.size) return style;
  const scale = size / style.text.body.size;
  const { headings, ...rest } = style.text;
  const scaled = (text: TextStyle): TextStyle => scaledText(text, scale);
  const [h1, h2, h3, h4, h5, h6] = headings;
  const texts = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, scaled(text)]));
  return {
    ...style,
    paper: withRoomForLines(style.paper, Math.max(1, scale)),
    text: {
      ...(texts as typeof rest),
      headings: [scaled(h1), scaled(h2), scaled(h3), scaled(h4), scaled(h5), scaled(h6)],
    },
    listIndent: style.listIndent * scale,
    termWidth: style.termWidth * scale,
  };
}

/** Larger header and footer lines need deeper margins to keep their distance from the text. */
function withRoomForLines(paper: HouseStyle["paper"], scale: number): HouseStyle["paper"] {
  const { top, bottom } = paper.margin;
  return { ...paper, margin: { ...paper.margin, top: top * scale, bottom: bottom * scale } };
}

function scaledText(text: TextStyle, scale: number): TextStyle {
  const size = Math.max(MIN_SIZE, Math.round(text.size * scale * HALF_POINTS) / HALF_POINTS);
  const own = size / text.size;
  return {
    ...text,
    size,
    leading: text.leading * own,
    spaceBefore: text.spaceBefore * own,
    spaceAfter: text.spaceAfter * own,
  };
}
