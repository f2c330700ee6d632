import type { Meta } from "../document/node.ts";
import { familyWidth } from "../house-style/family-width.ts";
import type { HouseStyle, TextStyle } from "../house-style/house-style.ts";
import { pagePlan } from "./headers-footers/page-plan.ts";
import type { HeaderType } from "./house-template.ts";
import type { AppliedHouseTemplate } from "./style/apply-house-template.ts";

/** How Word will lay out a note in a house template, for a layout that knows one font family and one set of margins. */
export interface HouseLayout {
  /** The template's page without the room of its letterhead; text sizes scaled to the widths of its font. */
  readonly style: HouseStyle;
  /** Height that a page, counted from 1, lacks of the style's text area, in points; negative where it has more. */
  readonly extraTopMargin: (page: number) => number;
  /** Whether the widths of the font family are known. */
  readonly known: boolean;
}

export function houseLayout(applied: AppliedHouseTemplate, meta: Meta): HouseLayout {
  const { style } = applied;
  const { ratio, isMeasured } = familyWidth(style.fonts.word);
  const usual = marginsOf(applied, meta, "default");
  const lessOf = (headerType: HeaderType) => {
    const { top, bottom } = marginsOf(applied, meta, headerType);
    return top + bottom - usual.top - usual.bottom;
  };
  const { headerTypes } = applied.template;
  const first =
    headerTypes.includes("first") || (meta.runningHead ?? "") !== "" ? lessOf("first") : undefined;
  const even = headerTypes.includes("even") ? lessOf("even") : 0;
  return {
    style: {
      ...style,
      paper: { ...style.paper, margin: { ...style.paper.margin, ...usual } },
      text: widened(style.text, ratio),
    },
    extraTopMargin: (page) => (page === 1 ? (first ?? 0) : page % 2 === 0 ? even : 0),
    known: isMeasured,
  };
}

/** Word moves the text where a header or footer needs more than the margin. */
function marginsOf(
  applied: AppliedHouseTemplate,
  meta: Meta,
  headerType: HeaderType,
): { readonly top: number; readonly bottom: number } {
  const { margin } = applied.style.paper;
  const { header, footer } = pagePlan(applied, meta, headerType, false);
  return { top: Math.max(margin.top, header.height), bottom: Math.max(margin.bottom, footer.height) };
}

/** Text sizes multiplied by the ratio of the fonts' widths; line spacing stays. */
function widened(text: HouseStyle["text"], ratio: number): HouseStyle["text"] {
  const wide = (style: TextStyle): TextStyle => ({ ...style, size: style.size * ratio });
  const { headings, ...others } = text;
  const [one, two, three, four, five, six] = headings;
  return {
    ...(Object.fromEntries(
      Object.entries(others).map(([name, style]) => [name, wide(style)]),
    ) as typeof others),
    headings: [wide(one), wide(two), wide(three), wide(four), wide(five), wide(six)],
  };
}
