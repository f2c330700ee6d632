import type { Chart } from "../../../core/document/node.ts";

const YEARS = ["2018", "2019", "2020", "2021", "2022", "2023"];

/** Invented figures: one chart of each kind, with a gap, a loss and long names. */
export const CHARTS: Readonly<Record<string, Chart>> = {
  bars: {
    type: "chart",
    kind: "bar",
    unit: "£ million",
    categories: YEARS,
    series: [{ name: "Exports", values: [310, 342.5, 280, null, 455, 1210] }],
    table: false,
  },
  groups: {
    type: "chart",
    kind: "bar",
    unit: "£ billion",
    categories: YEARS,
    series: [
      { name: "Exports", values: [1.2, 1.5, 0.9, 1.4, 2.1, 2.6] },
      { name: "Imports", values: [0.8, 0.7, -0.2, 0.9, 1.1, 1.9] },
    ],
    table: true,
  },
  lines: {
    type: "chart",
    kind: "line",
    unit: "per cent",
    categories: YEARS,
    series: [
      { name: "Growth", values: [4.1, 4.5, -2.5, 4.3, 3.2, 5.1] },
      { name: "Inflation", values: [6, 5.3, 6.8, null, 15, 14.5] },
      { name: "Unemployment", values: [4.9, 4.8, 4.9, 4.9, 4.9, 4.8] },
    ],
    table: false,
  },
  stacked: {
    type: "chart",
    kind: "stackedBar",
    unit: "gigawatts",
    categories: ["Coal", "Gas", "Hydroelectric power", "Wind farms of the northern regions", "Solar"],
    series: [
      { name: "North", values: [9, 1, 2.3, 0.8, 0.2] },
      { name: "South", values: [3, 2, 0.6, 0.3, 0.9] },
      { name: "West", values: [0, 4, 0, 0.6, 0.1] },
    ],
    table: false,
  },
};
