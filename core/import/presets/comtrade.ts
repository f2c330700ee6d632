import type { CellFlag } from "../../dossier/series/cell-flags.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { collectStatistics, type KeyPart } from "../collect-statistics.ts";
import type { Basis, Statistics, Unit } from "../statistics.ts";
import { parseDecimal } from "../table/decimal-text.ts";
import { cellAt, findHeader, type Grid, rowsBelow } from "../table/grid.ts";
import { readFigure } from "../table/read-figure.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";

const REQUIRED = ["refYear", "period", "reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue"];

/** Dimensions with their columns. A total's parts are in the file beside it, and would double a sum. */
const DIMENSIONS = [
  { id: "reporter", title: "Reporter", code: "reporterCode", label: "reporterDesc" },
  { id: "partner", title: "Partner", code: "partnerCode", label: "partnerDesc" },
  { id: "flow", title: "Flow", code: "flowCode", label: "flowDesc" },
  { id: "commodity", title: "Commodity", code: "cmdCode", label: "cmdDesc" },
  { id: "partner2", title: "Second partner", code: "partner2Code", label: "partner2Desc", total: "0" },
  { id: "customs", title: "Customs procedure", code: "customsCode", label: "customsDesc", total: "C00" },
  { id: "transport", title: "Mode of transport", code: "motCode", label: "motDesc", total: "0" },
  { id: "supply", title: "Mode of supply", code: "mosCode", label: "mosCode", total: "0" },
  { id: "type", title: "Goods or services", code: "typeCode", label: "typeCode" },
  { id: "frequency", title: "Frequency", code: "freqCode", label: "freqCode" },
] as const;

/** Figures of a row. Bits of `legacyEstimationFlag` say which quantities the UN estimated before it had columns for it. */
const MEASURES = [
  { code: "primaryValue", label: "Trade value" },
  { code: "cifvalue", label: "CIF value" },
  { code: "fobvalue", label: "FOB value" },
  { code: "netWgt", label: "Net weight", estimated: "isNetWgtEstimated", bit: 4 },
  { code: "grossWgt", label: "Gross weight", estimated: "isGrossWgtEstimated" },
  { code: "qty", label: "Quantity", estimated: "isQtyEstimated", bit: 2 },
  { code: "altQty", label: "Alternative quantity", estimated: "isAltQtyEstimated" },
] as const satisfies readonly MeasureSpec[];

interface MeasureSpec {
  readonly code: string;
  readonly label: string;
  readonly estimated?: string;
  readonly bit?: number;
}

const USD: Unit = { type: "currency", code: "USD" };

/** UN Comtrade: one row a flow, with 47 columns, often a 48th that is empty. */
export const COMTRADE: Preset = {
  title: "UN Comtrade",
  recognise: (grid) => findHeader(grid, REQUIRED) !== undefined,
  read: readComtrade,
};

function readComtrade(grid: Grid): Result<Statistics> {
  const header = findHeader(grid, REQUIRED);
  if (!header) return otherLayout(grid, `it has no columns ${REQUIRED.join(", ")}`);
  const heads = DIMENSIONS.map((each) => ({
    id: each.id,
    title: each.title,
    ...("total" in each && { total: each.total }),
  }));
  const collector = collectStatistics([...heads, { id: "measure", title: "Measure", total: "primaryValue" }]);
  for (const row of rowsBelow(grid, header)) {
    const cell = (name: string): string => cellAt(grid, row, header.columns.get(name.toLowerCase()));
    const parts = DIMENSIONS.map(
      ({ id, code, label }): KeyPart => ({ dimension: id, code: cell(code), label: cell(label) }),
    );
    const remarks = remarksOf(cell);
    for (const spec of MEASURES) {
      const column = header.columns.get(spec.code.toLowerCase());
      const reading = column === undefined ? undefined : readFigure(cellAt(grid, row, column), {});
      const unit = unitOfMeasure(spec, cell);
      if (reading === undefined || column === undefined || unit === undefined) continue;
      const basis = basisOf(spec.code, cell);
      collector.add({
        keys: collector.keysOf([...parts, { dimension: "measure", code: spec.code, label: spec.label }]),
        period: periodOf(cell),
        ...reading,
        flags: [...reading.flags, ...estimateFlags(spec, cell)],
        remarks: [...reading.remarks, ...remarks],
        ...{ power: 0, unit, row, column },
        ...(basis && { basis }),
      });
    }
  }
  const facts = {
    publisher: "UN Comtrade",
    licence: "UN Comtrade terms: no redistribution in bulk without leave",
  };
  const statistics = collector.finish(facts, "flow");
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

type CellReader = (name: string) => string;

/** `refMonth` is 52 for a whole year, so that the period alone says what it is. */
function periodOf(cell: CellReader): string {
  return cell("period") === "" ? cell("refYear") : cell("period");
}

function isTrue(text: string): boolean {
  return /^(?:true|1)$/i.test(text);
}

function remarksOf(cell: CellReader): readonly string[] {
  const classification = cell("classificationCode");
  return [
    ...(/^(?:false|0)$/i.test(cell("isReported"))
      ? ["compiled by the United Nations, not reported by the country"]
      : []),
    ...(classification === "" ? [] : [`classification ${classification}`]),
  ];
}

function estimateFlags({ estimated, bit }: MeasureSpec, cell: CellReader): readonly CellFlag[] {
  const legacy = Number(cell("legacyEstimationFlag"));
  const isLegacy = bit !== undefined && Number.isInteger(legacy) && (legacy & bit) === bit;
  return isLegacy || (estimated !== undefined && isTrue(cell(estimated))) ? ["estimate"] : [];
}

/** The unit of a measure; undefined where the row has no quantity, for which the code is -1. */
function unitOfMeasure({ code }: MeasureSpec, cell: CellReader): Unit | undefined {
  if (code === "netWgt" || code === "grossWgt") return { type: "words", words: "kg" };
  if (code !== "qty" && code !== "altQty") return USD;
  if (cell(`${code}UnitCode`) === "-1") return undefined;
  const words = cell(`${code}UnitAbbr`);
  return words === "" ? undefined : { type: "words", words };
}

/** The valuation that the figures of the row prove: the value equals its CIF or its FOB value, not both. */
function basisOf(code: string, cell: CellReader): Basis | undefined {
  if (code === "cifvalue") return { valuation: "CIF" };
  if (code === "fobvalue") return { valuation: "FOB" };
  if (code !== "primaryValue") return undefined;
  const isSame = (name: string): boolean => cell(name) !== "" && sameFigure(cell(name), cell("primaryValue"));
  const [isCif, isFob] = [isSame("cifvalue"), isSame("fobvalue")];
  if (isCif === isFob) return undefined;
  return { valuation: isCif ? "CIF" : "FOB" };
}

function sameFigure(a: string, b: string): boolean {
  return parseDecimal(a) !== undefined && Number(a) === Number(b);
}
