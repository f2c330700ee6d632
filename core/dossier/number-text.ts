/** A figure as files write it: its number and the decimals that stand there, zeros included. */
export interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
}

/** Digits that a number holds exactly, whole and decimals together (IEEE 754, binary64). */
const EXACT_DIGITS = 15;

const FIGURE = /^[-+\u2212]?(?:(\d{1,15})(?:\.(\d{1,15}))?|\.(\d{1,15}))$/;
const POWER = /^[-+]?\d{1,15}(?:\.\d{1,15})?e[-+]?\d{1,2}$/i;

/** Reads digits with a point; undefined for what is no number. */
export function parseNumber(text: string): WrittenNumber | undefined {
  const match = FIGURE.exec(text);
  if (match) {
    const [, whole = "", fraction, alone] = match;
    const decimals = (fraction ?? alone ?? "").length;
    if (whole.replace(/^0+/, "").length + decimals > EXACT_DIGITS) return undefined;
    return { value: Number(text.replace("\u2212", "-")), decimals };
  }
  return POWER.test(text) ? { value: Number(text), decimals: 0 } : undefined;
}

/** By column, the decimals of its most precise figure: all of a column are printed with as many. */
export function columnDecimals(
  columns: readonly string[],
  rows: readonly (readonly (WrittenNumber | null)[])[],
): readonly number[] {
  return columns.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.decimals ?? 0), 0),
  );
}
