import { formatDecimal, parseDecimal } from "./decimal-text.ts";

/** What separates decimals from the whole in a file. */
export const DECIMAL_SIGNS = ["point", "comma"] as const;

export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

const SPACES = /(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/gu;
const GROUPS = {
  point: /^[-+\u2212]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  comma: /^[-+\u2212]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
};

/**
 * The figure as digits with a point and without separators between thousands, whose places are checked; undefined where
 * the text is no number.
 */
export function plainFigure(text: string, sign: DecimalSign = "point"): string | undefined {
  const close = text.replace(SPACES, "");
  const [group, point] = sign === "point" ? [",", "."] : [".", ","];
  const isGrouped = GROUPS[sign].test(close);
  if (!isGrouped && close.includes(group)) return undefined;
  const plain = (isGrouped ? close.replaceAll(group, "") : close).replace(point, ".");
  const decimal = parseDecimal(plain);
  if (decimal === undefined) return undefined;
  return /e/i.test(plain) ? formatDecimal(decimal) : plain.replace("\u2212", "-").replace(/^\+/, "");
}

/** What one figure says about the file's decimal sign: `either` for 1,234, which can be read in two ways. */
export function decimalEvidence(text: string): DecimalSign | "either" | undefined {
  const close = text.replace(SPACES, "").replace(/^[-+\u2212]/, "");
  if (!/^\d[\d.,]*$/.test(close) || !/[.,]/.test(close)) return undefined;
  const [asPoint, asComma] = [plainFigure(close, "point"), plainFigure(close, "comma")];
  if (asPoint !== undefined && asComma !== undefined) return "either";
  if (asPoint !== undefined) return "point";
  return asComma === undefined ? undefined : "comma";
}
