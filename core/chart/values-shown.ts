import type { Chart } from "../document/node.ts";
import { plotsSingleBars } from "./chart-kinds.ts";
import type { Scale } from "./scale.ts";

/** More bars than this cannot carry their values without crowding. */
const MOST_VALUES = 12;

/** Few bars say their values themselves; grid lines and an axis of figures would only cross and repeat them. */
export function showsValues(chart: Chart): boolean {
  const values = chart.series.flatMap((each) => each.values.filter((value) => value !== null));
  return plotsSingleBars(chart) && values.length > 0 && values.length <= MOST_VALUES;
}

/** What the numbers count, and a word of warning where the axis leaves zero out: slopes then look steeper. */
export function unitWords({ unit }: Chart, scale: Scale): string {
  if (scale.low <= 0 && scale.high >= 0) return unit;
  return unit === "" ? "axis does not start at zero" : `${unit}; axis does not start at zero`;
}
