import type { Chart } from "../document/node.ts";
import { plotsSingleBars } from "./chart-kinds.ts";
import type { Scale } from "./scale.ts";

/** Maximum number of bars that can carry their values without crowding. */
const MAX_VALUES = 12;

/** Whether a chart prints its values at its bars, so that grid lines and numbers of an axis would only repeat them. */
export function showsValues(chart: Chart): boolean {
  const values = chart.series.flatMap((each) => each.values.filter((value) => value !== null));
  return plotsSingleBars(chart) && values.length > 0 && values.length <= MAX_VALUES;
}

/** The unit, with a warning where the axis leaves out zero, as slopes then look steeper. */
export function unitWords({ unit }: Chart, scale: Scale): string {
  if (scale.low <= 0 && scale.high >= 0) return unit;
  return unit === "" ? "axis does not start at zero" : `${unit}; axis does not start at zero`;
}
