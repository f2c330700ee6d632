/** The kinds of period that the rows of a series can stand for. */
export const PERIOD_KINDS = ["year", "quarter", "month", "financial-year", "four-quarters"] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

interface PeriodForm {
  /** Ways of writing it, with the groups `year` and `part`. */
  readonly written: readonly RegExp[];
  /** An example for messages. */
  readonly example: string;
}

const QUARTER: readonly RegExp[] = [
  /^(?<year>\d{4})[- ]?Q(?<part>[1-4])$/i,
  /^Q(?<part>[1-4])[- ]?(?<year>\d{4})$/i,
];

const FORMS: Readonly<Record<PeriodKind, PeriodForm>> = {
  year: { written: [/^(?<year>\d{4})$/], example: "2023" },
  quarter: { written: QUARTER, example: "2023-Q1" },
  month: {
    written: [/^(?<year>\d{4})[-M](?<part>0[1-9]|1[0-2])$/i, /^(?<year>\d{4})M(?<part>[1-9])$/i],
    example: "2023-01",
  },
  "financial-year": {
    written: [/^(?:FY ?)?(?<year>\d{4})[/-](?:\d{2})?(?<part>\d{2})$/i],
    example: "2023/24",
  },
  "four-quarters": { written: QUARTER, example: "2023-Q2, for the four quarters to its end" },
};

/** A period of a series. `part` is the quarter or month, from 1; for a financial year, the year in which it ends. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly part?: number;
}

/** Parses the name of a row as a period of a kind; undefined for a text in no form of it. */
export function parsePeriod(kind: PeriodKind, text: string): Period | undefined {
  for (const form of FORMS[kind].written) {
    const { year, part } = form.exec(text.trim())?.groups ?? {};
    if (year === undefined) continue;
    if (kind === "year") return { kind, year: Number(year) };
    if (kind !== "financial-year") return { kind, year: Number(year), part: Number(part) };
    const end = Number(year) + 1;
    return end % 100 === Number(part) ? { kind, year: Number(year), part: end } : undefined;
  }
  return undefined;
}

/** One form for each period, so that equal periods are equal names: `2023-Q1`, `2023-01`, `2023/24`. */
export function periodName({ kind, year, part = 0 }: Period): string {
  switch (kind) {
    case "year":
      return String(year);
    case "month":
      return `${year}-${String(part).padStart(2, "0")}`;
    case "financial-year":
      return `${year}/${String(part % 100).padStart(2, "0")}`;
    case "quarter":
    case "four-quarters":
      return `${year}-Q${part}`;
  }
}

/** How a period of a kind is written, for messages. */
export function periodExample(kind: PeriodKind): string {
  return FORMS[kind].example;
}
