import { IMPORT_LIMITS } from "../../limits/limits.ts";

/** A decimal number of any length: `digits` times ten to the power of `exponent`. */
export interface Decimal {
  readonly negative: boolean;
  /** Without leading zeros, but at least one digit. */
  readonly digits: string;
  readonly exponent: number;
}

/** Significant decimal digits that a number holds exactly (IEEE 754, binary64). */
const EXACT_DIGITS = 15;

/** Powers of ten beyond which no statistic is written. */
const MAX_EXPONENT = 40;

const DECIMAL = /^([-+\u2212]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i;

/** Parses digits with a decimal point, or an exponent; undefined for other text. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > IMPORT_LIMITS.figure) return undefined;
  const [, sign = "", whole = "", fraction = "", power = "0"] = DECIMAL.exec(text) ?? [];
  if (whole + fraction === "") return undefined;
  const exponent = Number(power) - fraction.length;
  if (Math.abs(Number(power)) > MAX_EXPONENT) return undefined;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, "");
  return { negative: sign !== "" && sign !== "+", digits, exponent };
}

/** The number times a power of ten, exactly. */
export function shiftDecimal(decimal: Decimal, power: number): Decimal {
  return { ...decimal, exponent: decimal.exponent + power };
}

/** Rounds half away from zero, as statistics offices do; `decimals` may be more than there are. */
export function roundDecimal(decimal: Decimal, decimals: number): Decimal {
  const excess = -decimal.exponent - decimals;
  if (excess <= 0) return decimal;
  const padded = decimal.digits.padStart(excess + 1, "0");
  const kept = padded.slice(0, -excess);
  const isUp = (padded.at(-excess) ?? "0") >= "5";
  const digits = isUp ? String(BigInt(kept) + 1n) : kept;
  return { ...decimal, digits: digits.replace(/^0+(?=\d)/, ""), exponent: -decimals };
}

/** Rounds to the digits that a dossier's numbers hold exactly. */
export function toExactDigits(decimal: Decimal): Decimal {
  const excess = decimal.digits.length - EXACT_DIGITS;
  return excess <= 0 ? decimal : withoutEndZeros(roundDecimal(decimal, -decimal.exponent - excess));
}

/** Rounding may leave zeros that stand for digits which were not kept. */
function withoutEndZeros(decimal: Decimal): Decimal {
  const zeros = /0*$/.exec(decimal.digits.slice(1))?.[0].length ?? 0;
  if (zeros === 0 || decimal.exponent >= 0) return decimal;
  const removed = Math.min(zeros, -decimal.exponent);
  return { ...decimal, digits: decimal.digits.slice(0, -removed), exponent: decimal.exponent + removed };
}

/** The number without an exponent, with a hyphen for minus; a zero has no sign. */
export function formatDecimal({ negative, digits, exponent }: Decimal): string {
  const sign = negative && /[1-9]/.test(digits) ? "-" : "";
  if (exponent >= 0) return sign + (digits === "0" ? "0" : digits + "0".repeat(exponent));
  const padded = digits.padStart(1 - exponent, "0");
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
