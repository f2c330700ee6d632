import type { Meta } from "../document/node.ts";
import { familyWidth } from "../house-style/family-width.ts";
import type { HouseStyle, TextStyle } from "../house-style/house-style.ts";
import { pagePlan } from "./headers-footers/page-plan.ts";
import type { HeaderType } from "./house-template.ts";
import type { AppliedHouseTemplate } from "./style/apply-house-template.ts";

/** How Word will lay a dressed note out, in terms of a layout that has one family and one margin. */
export interface HouseLayout {
  /** The dress's page, less what its letterhead takes; its sizes of text as wide as they are in its family. */
  readonly style: HouseStyle;
  /** What a page, counted from 1, has less than the style says for its text, in points; below 0, it has more. */
  readonly lessOn: (page: number) => number;
  /** Whether the width of the family is known. */
  readonly known: boolean;
}

export function houseLayout(dress: AppliedHouseTemplate, meta: Meta): HouseLayout {
  const { style } = dress;
  const { ratio, known } = familyWidth(style.fonts.word);
  const usual = marginsOf(dress, meta, "default");
  const lessOf = (kind: HeaderType) => {
    const { top, bottom } = marginsOf(dress, meta, kind);
    return top + bottom - usual.top - usual.bottom;
  };
  const { kinds } = dress.template;
  const first = kinds.includes("first") || (meta.runningHead ?? "") !== "" ? lessOf("first") : undefined;
  const even = kinds.includes("even") ? lessOf("even") : 0;
  return {
    style: {
      ...style,
      paper: { ...style.paper, margin: { ...style.paper.margin, ...usual } },
      text: widened(style.text, ratio),
    },
    lessOn: (page) => (page === 1 ? (first ?? 0) : page % 2 === 0 ? even : 0),
    known,
  };
}

/** Word moves the text where a header or footer needs more than the margin. */
function marginsOf(
  dress: AppliedHouseTemplate,
  meta: Meta,
  kind: HeaderType,
): { readonly top: number; readonly bottom: number } {
  const { margin } = dress.style.paper;
  const { header, footer } = pagePlan(dress, meta, kind, false);
  return { top: Math.max(margin.top, header.height), bottom: Math.max(margin.bottom, footer.height) };
}

/** Wider letters on the same lines. */
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
