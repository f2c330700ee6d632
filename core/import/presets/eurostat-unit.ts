import type { Unit } from "../statistics.ts";
import type { UnitReading } from "./unit-words.ts";

const EURO: Unit = { type: "currency", code: "EUR" };

/** Codes of Eurostat's list of units that say how a figure is to be read. Others are left to the person. */
const UNITS: ReadonlyMap<string, UnitReading> = new Map<string, UnitReading>([
  ["EUR", { unit: EURO, power: 0 }],
  ["THS_EUR", { unit: EURO, power: 3 }],
  ["MIO_EUR", { unit: EURO, power: 6 }],
  ["CP_EUR", { unit: EURO, power: 0, basis: { prices: "current" } }],
  ["CP_MEUR", { unit: EURO, power: 6, basis: { prices: "current" } }],
  ["MIO_EUR_SA", { unit: EURO, power: 6, basis: { adjustment: "seasonally-adjusted" } }],
  ["MIO_EUR_NSA", { unit: EURO, power: 6, basis: { adjustment: "not-adjusted" } }],
  ["PC_GDP", { unit: { type: "words", words: "% of GDP" }, power: 0 }],
  ["PC", { unit: { type: "words", words: "%" }, power: 0 }],
  ["PC_ACT", { unit: { type: "words", words: "% of the labour force" }, power: 0 }],
  ["T", { unit: { type: "words", words: "tonnes" }, power: 0 }],
  ["THS_T", { unit: { type: "words", words: "tonnes" }, power: 3 }],
  ["PER", { unit: { type: "words", words: "persons" }, power: 0 }],
  ["THS_PER", { unit: { type: "words", words: "persons" }, power: 3 }],
  ["NR", { unit: { type: "words", words: "number" }, power: 0 }],
]);

/** The unit of a code; chain-linked volumes name their base year: `CLV10_MEUR`, `CLV_I15`. */
export function eurostatUnit(code: string): UnitReading {
  const known = UNITS.get(code);
  if (known) return known;
  const [, year] = /^CLV(\d{2})_MEUR$/.exec(code) ?? [];
  if (year === undefined) return { power: 0 };
  return { unit: EURO, power: 6, basis: { prices: "constant", baseYear: 2000 + Number(year) } };
}
