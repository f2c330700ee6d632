import { contrast, MIN_CONTRAST } from "../../house-style/contrast.ts";
import { familyWidth } from "../../house-style/family-width.ts";
import type { HouseStyle, TextStyle } from "../../house-style/house-style.ts";
import { HEADING_STYLES } from "../../house-style/word-style-ids.ts";
import type { XmlElement } from "../../ooxml/xml-tree.ts";
import { mixColours } from "./mix-colours.ts";
import { isReadableColour, MINIMUM_SIZE, WHITE } from "./readable.ts";
import { type ResolvedStyle, resolveStyle } from "./resolve-style.ts";
import { seriesColours } from "./series-colours.ts";
import type { ThemeValues } from "./theme-values.ts";

/** Maximum size of running text, in points: a template with larger text is a poster. */
const MAX_TEXT_SIZE = 24;

/** The accent colours of a theme (20.1.6.2), in the order in which Word gives them to the series of a chart. */
const ACCENTS = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}`);

/** The house style in the template's fonts, sizes and colours, for what the template has no style of its own for. */
export function adaptStyle(
  base: HouseStyle,
  styles: XmlElement,
  theme: ThemeValues,
  has: (id: string) => boolean,
): HouseStyle {
  const normal = resolveStyle(styles, theme, "Normal");
  const text = readable(normal.colour) ?? "000000";
  const first = has(HEADING_STYLES[2]) ? resolveStyle(styles, theme, HEADING_STYLES[2]).colour : undefined;
  const accent =
    [first, theme.colour("accent1"), theme.colour("dk2")].map(readable).find((each) => each !== undefined) ??
    text;
  const accents = ACCENTS.flatMap((name) => theme.colour(name) ?? []);
  // An accent in the text's own colour identifies the organisation less than the colours of its theme do.
  const palette = accent === text ? [...accents, accent] : [accent, ...accents];
  const scale = Math.min(Math.max(normal.size, MINIMUM_SIZE), MAX_TEXT_SIZE) / base.text.body.size;
  const scaled = (style: TextStyle): TextStyle => ({
    ...style,
    size: Math.max(Math.round(style.size * scale * 2) / 2, MINIMUM_SIZE),
    leading: Math.round(style.leading * scale * 2) / 2,
    colour: ownColour(style.colour, base, text, accent),
  });
  const heading = (level: 1 | 2 | 3 | 4 | 5 | 6): TextStyle => {
    const id = HEADING_STYLES[level];
    const ours = scaled(base.text.headings[level - 1] ?? base.text.body);
    return has(id) ? textStyle(resolveStyle(styles, theme, id), text) : ours;
  };
  const font = normal.font ?? base.fonts.word;
  const { headings: _, ...texts } = base.text;
  const others = Object.fromEntries(Object.entries(texts).map(([name, style]) => [name, scaled(style)]));
  return {
    ...base,
    fonts: { ...base.fonts, word: font },
    colours: {
      ...base.colours,
      text,
      accent,
      ground: backgroundFor(accent),
      rule: mixColours(accent, 0.3),
      series: seriesColours(palette),
    },
    text: {
      ...base.text,
      ...others,
      body: has("Normal") ? textStyle(normal, text) : scaled(base.text.body),
      headings: [heading(1), heading(2), heading(3), heading(4), heading(5), heading(6)],
    },
    termWidth: Math.round(base.termWidth * scale * familyWidth(font).ratio),
  };
}

function textStyle(style: ResolvedStyle, text: string): TextStyle {
  return {
    size: style.size,
    leading: style.line,
    spaceBefore: style.before,
    spaceAfter: style.after,
    bold: style.bold,
    colour: style.colour ?? text,
  };
}

function ownColour(colour: string, { colours }: HouseStyle, text: string, accent: string): string {
  if (colour === colours.accent) return accent;
  return colour === colours.text ? text : colour;
}

function readable(colour: string | undefined): string | undefined {
  return isReadableColour(colour) ? colour : undefined;
}

/** The strongest tint of the accent on which words in the accent can still be read. */
function backgroundFor(accent: string): string {
  const tints = [0.07, 0.05, 0.03].map((share) => mixColours(accent, share));
  return tints.find((tint) => contrast(accent, tint) >= MIN_CONTRAST) ?? WHITE;
}
