import type { CalloutKind } from "../../../document/node.ts";
import { calloutColours } from "../../../house-style/callout-colours.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import {
  CALLOUT_BAR_WIDTH,
  CALLOUT_PADDING,
  CELL_PADDING,
  CELL_SIDE,
  HEAD_RULE_WIDTH,
  ROW_RULE_WIDTH,
} from "../../../house-style/measures.ts";
import type { TableStyleId } from "../../../house-style/word-style-ids.ts";
import type { Border } from "../properties/border.ts";
import type { Edges, Padding } from "../properties/table-properties.ts";

/** The formatting of the tables of one style, so that an editor restyles all of a kind at once; its name is in `TABLE_STYLE_NAMES`. */
export interface TableStyle {
  readonly edges: Edges;
  readonly padding: Padding;
  /** Colour of the background of the cells. */
  readonly background?: string;
  /** Rule below a single header row. */
  readonly headRule?: Border;
}

/** Padding of cells; none at the left, so that the first column begins at the text edge. */
export const TABLE_PADDING: Padding = { top: CELL_PADDING, right: CELL_SIDE, bottom: CELL_PADDING, left: 0 };
/** Padding of the last column, whose numbers end at the text edge. */
export const LAST_PADDING = { right: 0 };

/** All table styles; a style of a block that is missing here does not compile. */
export function tableStyleDefinitions(style: HouseStyle): Readonly<Record<TableStyleId, TableStyle>> {
  const rule = rowRule(style);
  const callout = (kind: CalloutKind): TableStyle => {
    const { bar, ground } = calloutColours(kind, style);
    const edges = { left: { width: CALLOUT_BAR_WIDTH, colour: bar } };
    return { edges, padding: calloutPadding(style), background: ground };
  };
  return {
    HouseTable: {
      edges: { bottom: rule, between: rule },
      padding: TABLE_PADDING,
      headRule: headRule(style),
    },
    KeyCallout: callout("key"),
    CautionCallout: callout("caution"),
    RestrictedCallout: callout("restricted"),
    NoteCallout: callout("note"),
  };
}

/**
 * Word adds the space after the last paragraph to the padding below it, and measures that at the start from the middle
 * of the bar.
 */
export function calloutPadding({ text }: HouseStyle): Padding {
  const { top, end, bottom, start } = CALLOUT_PADDING;
  const below = Math.max(1, bottom - text.body.spaceAfter);
  return { top, right: end, bottom: below, left: start - CALLOUT_BAR_WIDTH / 2 };
}

/** Rule below the header rows, thicker than between rows. */
export function headRule({ colours }: HouseStyle): Border {
  return { width: HEAD_RULE_WIDTH, colour: colours.accent };
}

function rowRule({ colours }: HouseStyle): Border {
  return { width: ROW_RULE_WIDTH, colour: colours.rule };
}
