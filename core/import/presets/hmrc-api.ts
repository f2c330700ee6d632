import { failure, type Result, success } from "../../problem/result.ts";
import { collectStatistics } from "../collect-statistics.ts";
import type { Basis, Statistics, Unit } from "../statistics.ts";
import { cellAt, findHeader, type Grid, rowsBelow } from "../table/grid.ts";
import { type FigureReading, readFigure } from "../table/read-figure.ts";
import { OPEN_GOVERNMENT } from "./ons-v4.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";

const REQUIRED = ["MonthId", "FlowTypeId", "SuppressionIndex", "CountryId", "Value"];

/** Goods by HMRC's definition, which are not the goods of the ONS's balance of payments. */
const BASIS: Basis = { compiler: "HMRC overseas trade statistics" };

const FLOWS: ReadonlyMap<string, string> = new Map([
  ["1", "Imports from the EU"],
  ["2", "Exports to the EU"],
  ["3", "Imports from outside the EU"],
  ["4", "Exports outside the EU"],
]);

const MEASURES: readonly (readonly [code: string, label: string, unit: Unit | undefined])[] = [
  ["Value", "Value", { type: "currency", code: "GBP" }],
  ["NetMass", "Net mass", { type: "words", words: "kg" }],
  ["SuppUnit", "Supplementary unit", undefined],
];

/** Columns that tell rows apart; an export has some of them. A suppression is no such column. */
const DIMENSIONS = ["FlowTypeId", "CountryId", "CommodityId", "SitcId", "PortId"] as const;

/** HMRC's overseas trade statistics as their interface gives them: a row for each commodity, country and flow. */
export const HMRC_API: Preset = {
  title: "HMRC overseas trade, from the interface",
  recognise: (grid) => findHeader(grid, REQUIRED) !== undefined,
  read: readHmrc,
};

function readHmrc(grid: Grid): Result<Statistics> {
  const header = findHeader(grid, REQUIRED);
  if (!header) return otherLayout(grid, `it has no columns ${REQUIRED.join(", ")}`);
  const present = DIMENSIONS.filter((id) => header.columns.has(id.toLowerCase()));
  const collector = collectStatistics([
    ...present.map((id) => ({ id, title: id })),
    { id: "measure", title: "Measure", total: "Value" },
  ]);
  for (const row of rowsBelow(grid, header)) {
    const cell = (name: string): string => cellAt(grid, row, header.columns.get(name.toLowerCase()));
    const parts = present.map((id) => ({
      dimension: id,
      code: cell(id),
      label: id === "FlowTypeId" ? FLOWS.get(cell(id)) : undefined,
    }));
    for (const [code, label, unit] of MEASURES) {
      const column = header.columns.get(code.toLowerCase());
      const reading = readMeasure(cell(code), cell("SuppressionIndex"));
      if (reading === undefined || column === undefined) continue;
      const keys = collector.keysOf([...parts, { dimension: "measure", code, label }]);
      collector.add({
        ...{ keys, period: cell("MonthId"), power: 0, basis: BASIS, row, column, ...reading },
        ...(unit && { unit }),
      });
    }
  }
  const statistics = collector.finish(
    { publisher: "HM Revenue & Customs", dataset: "Overseas trade statistics", licence: OPEN_GOVERNMENT },
    "FlowTypeId",
  );
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

/** A suppressed row has no figure, or one that lacks what only totals contain. */
function readMeasure(text: string, suppression: string): FigureReading | undefined {
  const isSuppressed = suppression !== "" && suppression !== "0";
  const reading = readFigure(text, {});
  if (!isSuppressed) return reading;
  if (!reading) return { figure: "", flags: ["confidential"], remarks: [] };
  return { ...reading, remarks: [...reading.remarks, "suppressed in part: only totals contain the rest"] };
}
