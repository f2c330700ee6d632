/** A number as written in a file, with its count of decimals, trailing zeros included. */
export interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
}

/** Significant decimal digits that a number holds exactly (IEEE 754, binary64). */
const EXACT_DIGITS = 15;

const NUMBER = /^[-+\u2212]?(?:(\d{1,15})(?:\.(\d{1,15}))?|\.(\d{1,15}))$/;
const EXPONENTIAL = /^[-+]?\d{1,15}(?:\.\d{1,15})?e[-+]?\d{1,2}$/i;

/** Parses digits with a decimal point, or an exponent; undefined for other text. */
export function parseNumber(text: string): WrittenNumber | undefined {
  const match = NUMBER.exec(text);
  if (match) {
    const [, whole = "", fraction, alone] = match;
    const decimals = (fraction ?? alone ?? "").length;
    if (whole.replace(/^0+/, "").length + decimals > EXACT_DIGITS) return undefined;
    return { value: Number(text.replace("\u2212", "-")), decimals };
  }
  return EXPONENTIAL.test(text) ? { value: Number(text), decimals: 0 } : undefined;
}

/** By column, the decimals of its most precise number, with which all numbers of the column are printed. */
export function columnDecimals(
  columns: readonly string[],
  rows: readonly (readonly (WrittenNumber | null)[])[],
): readonly number[] {
  return columns.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.decimals ?? 0), 0),
  );
}
