import type { Chart, ChartKind } from "../document/node.ts";

interface ChartKindRow {
  /** Its name in `<chart kind="…">`. */
  readonly markup: string;
  /** Its name in `{{chart "…" type="…"}}`. */
  readonly helper: string;
  readonly plots: "bars" | "lines";
  /** Whether the values of a category are added up. */
  readonly isStacked: boolean;
}

/** Every kind of chart: the reader, the helper, the drawing functions and the Word chart follow this table. */
export const CHART_KINDS = {
  bar: { markup: "bar", helper: "bar", plots: "bars", isStacked: false },
  line: { markup: "line", helper: "line", plots: "lines", isStacked: false },
  stackedBar: { markup: "stacked-bar", helper: "stacked", plots: "bars", isStacked: true },
} as const satisfies Readonly<Record<ChartKind, ChartKindRow>>;

export function isStacked({ kind }: Pick<Chart, "kind">): boolean {
  return CHART_KINDS[kind].isStacked;
}

export function plotsLines({ kind }: Pick<Chart, "kind">): boolean {
  return CHART_KINDS[kind].plots === "lines";
}

/** Whether each value of a category has a bar of its own. */
export function plotsSingleBars(chart: Pick<Chart, "kind">): boolean {
  return !plotsLines(chart) && !isStacked(chart);
}
