import { CELL_FLAGS, type CellFlag } from "../../dossier/series/cell-flags.ts";
import type { Observation } from "../statistics.ts";
import {
  formatDecimal,
  parseDecimal,
  roundDecimal,
  shiftDecimal,
  toExactDigits,
} from "../table/decimal-text.ts";

const ORDER = Object.keys(CELL_FLAGS) as readonly CellFlag[];

/** The text of a cell of a series: the figure in the series' scale with its flags, or the flag that stands for it. */
export function cellText({ figure, flags, power }: Observation, scale: number, decimals?: number): string {
  const instead = ORDER.find((flag) => CELL_FLAGS[flag].stands === "instead" && flags.includes(flag));
  const decimal = parseDecimal(figure);
  if (instead !== undefined) return CELL_FLAGS[instead].sign;
  if (decimal === undefined) return "";
  const scaled = shiftDecimal(decimal, power - scale);
  const rounded = decimals === undefined ? scaled : withDecimals(roundDecimal(scaled, decimals), decimals);
  const before = flags.includes("lessThan") ? CELL_FLAGS.lessThan.sign : "";
  const after = ORDER.filter((flag) => CELL_FLAGS[flag].stands === "after" && flags.includes(flag))
    .map((flag) => CELL_FLAGS[flag].sign)
    .join("");
  return `${before}${formatDecimal(toExactDigits(rounded))}${after === "" ? "" : ` ${after}`}`;
}

/** Pads with zeros, so that all figures of a column have the same decimals. */
function withDecimals(
  { negative, digits, exponent }: ReturnType<typeof roundDecimal>,
  decimals: number,
): ReturnType<typeof roundDecimal> {
  const missing = exponent + decimals;
  if (missing <= 0) return { negative, digits, exponent };
  return { negative, digits: digits + "0".repeat(missing), exponent: -decimals };
}
