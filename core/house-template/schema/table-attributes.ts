import {
  across,
  alike,
  anchor,
  border,
  down,
  free,
  lineRule,
  type Sayable,
  styleName,
  switchInWords,
  value,
  within,
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
const tableWidth = free({ w: width, type: oneOf("nil pct dxa auto") });
const cellMargin: Sayable = { needed: { w: distance, type: oneOf("nil dxa") }, free: {} };
const tableAlignment = value(oneOf("left center right start end"));

/** 17.4 */
export const OF_TABLES: Readonly<Record<string, Sayable>> = {
  tblStyle: styleName,
  tblpPr: free({
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
  ...alike("bidiVisual cantSplit tblHeader noWrap tcFitText hideMark", switchInWords),
  ...alike("tblStyleRowBandSize tblStyleColBandSize", value(whole(0, 3))),
  ...alike("tblW tcW wBefore wAfter", tableWidth),
  tblInd: free({ w: length, type: oneOf("nil dxa auto") }),
  tblCellSpacing: free({ w: distance, type: oneOf("nil dxa auto") }),
  ...within("tblPr trPr", { jc: tableAlignment }),
  ...within("tblBorders tcBorders", alike(`${SIDES} insideH insideV tl2br tr2bl`, border)),
  ...within("tblCellMar tcMar", alike(SIDES, cellMargin)),
  tblLayout: free({ type: oneOf("fixed autofit") }),
  tblLook: free({
    val: hexadecimal(4),
    firstRow: onOff,
    lastRow: onOff,
    firstColumn: onOff,
    lastColumn: onOff,
    noHBand: onOff,
    noVBand: onOff,
  }),
  ...alike("tblCaption tblDescription", value(words(1000))),
  gridCol: free({ w: columnWidth }),
  ...alike("gridBefore gridAfter", value(whole(0, 62))),
  gridSpan: value(whole(1, 63)),
  trHeight: free({ val: distance, hRule: lineRule }),
  ...alike("hMerge vMerge", free({ val: oneOf("continue restart") })),
  vAlign: value(oneOf("top center bottom")),
};
