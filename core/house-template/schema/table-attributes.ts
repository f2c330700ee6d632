import {
  type AttributeSpec,
  across,
  anchor,
  border,
  down,
  inParent,
  lineRule,
  optional,
  sameSpec,
  styleName,
  switchInWords,
  value,
} from "./attribute-spec.ts";
import {
  columnWidth,
  distance,
  hexadecimal,
  length,
  oneOf,
  onOff,
  whole,
  width,
  words,
} from "./value-parsers.ts";

const SIDES = "top left start bottom right end";
const tableWidth = optional({ w: width, type: oneOf("nil pct dxa auto") });
const cellMargin: AttributeSpec = { needed: { w: distance, type: oneOf("nil dxa") }, free: {} };
const tableAlignment = value(oneOf("left center right start end"));

/** 17.4 */
export const OF_TABLES: Readonly<Record<string, AttributeSpec>> = {
  tblStyle: styleName,
  tblpPr: optional({
    leftFromText: distance,
    rightFromText: distance,
    topFromText: distance,
    bottomFromText: distance,
    vertAnchor: anchor,
    horzAnchor: anchor,
    tblpX: length,
    tblpXSpec: across,
    tblpY: length,
    tblpYSpec: down,
  }),
  tblOverlap: value(oneOf("never overlap")),
  ...sameSpec("bidiVisual cantSplit tblHeader noWrap tcFitText hideMark", switchInWords),
  ...sameSpec("tblStyleRowBandSize tblStyleColBandSize", value(whole(0, 3))),
  ...sameSpec("tblW tcW wBefore wAfter", tableWidth),
  tblInd: optional({ w: length, type: oneOf("nil dxa auto") }),
  tblCellSpacing: optional({ w: distance, type: oneOf("nil dxa auto") }),
  ...inParent("tblPr trPr", { jc: tableAlignment }),
  ...inParent("tblBorders tcBorders", sameSpec(`${SIDES} insideH insideV tl2br tr2bl`, border)),
  ...inParent("tblCellMar tcMar", sameSpec(SIDES, cellMargin)),
  tblLayout: optional({ type: oneOf("fixed autofit") }),
  tblLook: optional({
    val: hexadecimal(4),
    firstRow: onOff,
    lastRow: onOff,
    firstColumn: onOff,
    lastColumn: onOff,
    noHBand: onOff,
    noVBand: onOff,
  }),
  ...sameSpec("tblCaption tblDescription", value(words(1000))),
  gridCol: optional({ w: columnWidth }),
  ...sameSpec("gridBefore gridAfter", value(whole(0, 62))),
  gridSpan: value(whole(1, 63)),
  trHeight: optional({ val: distance, hRule: lineRule }),
  ...sameSpec("hMerge vMerge", optional({ val: oneOf("continue restart") })),
  vAlign: value(oneOf("top center bottom")),
};
