import { axisScale } from "../../../chart/scale.ts";
import { unitWords } from "../../../chart/values-shown.ts";
import { textWidth } from "../../../house-style/text-width.ts";
import { element, textElement } from "../../../ooxml/xml-text.ts";
import { isRightToLeft } from "../properties/language.ts";
import { value } from "./axes.ts";
import { chartText, textProperties } from "./chart-text.ts";
import type { WordChart } from "./word-chart.ts";

/** Line spacing of the unit and the legend, in text sizes. */
const LINE = 1.4;

/** The unit as the title of the chart, at the start edge above the numbers; without a unit there is no title. */
export function unitTitle({ chart, style, language, width, frame }: WordChart): string {
  const unit = unitWords(chart, axisScale(chart));
  if (unit === "") return value("c:autoTitleDeleted", 1);
  const { quiet } = style.colours;
  const run = element("a:r", {}, chartText("a:rPr", style, language, quiet), textElement("a:t", unit));
  const paragraph = element(
    "a:p",
    {},
    element(
      "a:pPr",
      { algn: isRightToLeft(language) ? "r" : "l" },
      chartText("a:defRPr", style, language, quiet),
    ),
    run,
  );
  const body = element("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0 });
  const words = element("c:rich", {}, body, element("a:lstStyle"), paragraph);
  const left = startOf(textWidth(unit) * style.text.note.size, width, language);
  const place = layoutXml({ left, top: 0 }, { width, height: frame.height });
  return (
    element("c:title", {}, element("c:tx", {}, words), place, value("c:overlay", 1)) +
    value("c:autoTitleDeleted", 0)
  );
}

/** Left edge, in points, of words at the start edge; positions in charts are from the left. */
function startOf(words: number, width: number, language: string): number {
  return isRightToLeft(language) ? Math.max(0, width - words) : 0;
}

/** Width of a legend entry's sample with the space around it, in text sizes: the wider of Word's and LibreOffice's. */
const SAMPLE = { bar: 1.6, stackedBar: 1.6, line: 6 } as const;

/** The legend below the unit; a single series has none. */
export function legendXml({ chart, style, language, width, frame }: WordChart): string {
  if (chart.series.length < 2) return "";
  const { size } = style.text.note;
  const top = size * LINE;
  const entries = chart.series.map(({ name }) => (textWidth(name) + SAMPLE[chart.kind]) * size);
  const left = startOf(
    entries.reduce((sum, each) => sum + each, 0),
    width,
    language,
  );
  return element(
    "c:legend",
    {},
    value("c:legendPos", "t"),
    layoutXml({ left, top }, { width, height: frame.height }),
    value("c:overlay", 1),
    textProperties(style, language),
  );
}

/** Layout of the plot area without labels (`inner`), at the position of the PDF. */
export function plotLayout({ width, frame }: WordChart): string {
  return layoutXml(frame.plot, { width, height: frame.height });
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width?: number;
  readonly height?: number;
}

/** Shares of the whole chart (21.2.2.95). */
function layoutXml(place: Place, whole: { readonly width: number; readonly height: number }): string {
  const share = (part: number, of: number) => Number((part / of).toFixed(4));
  const { left, top, width, height } = place;
  return element(
    "c:layout",
    {},
    element(
      "c:manualLayout",
      {},
      width === undefined ? "" : value("c:layoutTarget", "inner"),
      value("c:xMode", "edge"),
      value("c:yMode", "edge"),
      value("c:x", share(left, whole.width)),
      value("c:y", share(top, whole.height)),
      width === undefined ? "" : value("c:w", share(width, whole.width)),
      height === undefined ? "" : value("c:h", share(height, whole.height)),
    ),
  );
}
