import type { Basis } from "../statistics.ts";
import type { Timed } from "./choose-period.ts";

interface NamedFigure extends Timed {
  readonly column: string;
}

const FIELDS = [
  "compiler",
  "valuation",
  "prices",
  "baseYear",
  "adjustment",
] as const satisfies readonly (keyof Basis)[];

/** The parts of the basis that all figures have alike; undefined for none. */
export function commonBasis(figures: readonly NamedFigure[]): Basis | undefined {
  const shared = FIELDS.flatMap((field) => {
    const values = new Set(figures.map(({ observation }) => observation.basis?.[field]));
    const [value] = values;
    return values.size === 1 && value !== undefined ? [[field, value] as const] : [];
  });
  return shared.length === 0 ? undefined : Object.fromEntries(shared);
}

/** One line for each remark, with the periods and columns that it is about, and for each valuation that is not shared. */
export function remarkTexts(figures: readonly NamedFigure[], columns: readonly string[]): readonly string[] {
  const about = new Map<string, Map<string, string[]>>();
  const shared = commonBasis(figures);
  for (const { observation, name, column } of figures) {
    const { valuation } = observation.basis ?? {};
    const own = shared?.valuation === undefined && valuation !== undefined ? [`valued ${valuation}`] : [];
    for (const remark of [...observation.remarks, ...own]) {
      const byColumn = about.get(remark) ?? new Map<string, string[]>();
      const periods = byColumn.get(column) ?? [];
      if (!periods.includes(name)) periods.push(name);
      about.set(remark, byColumn.set(column, periods));
    }
  }
  return [...about].map(([remark, byColumn]) => {
    const parts = [...byColumn].map(([column, periods]) => {
      const when = shortList(periods);
      return columns.length === 1 ? when : `${column} ${when}`;
    });
    return `${capitalised(remark)}: ${parts.join("; ")}`;
  });
}

/** Many periods are named by the first and the last; each of them has the remark, but others between may not. */
function shortList(periods: readonly string[]): string {
  if (periods.length <= MAX_LISTED) return periods.join(", ");
  return `${periods.length} periods from ${periods[0]} to ${periods.at(-1)}`;
}

const MAX_LISTED = 6;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
