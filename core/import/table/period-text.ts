import { type Period, type PeriodKind, parsePeriod } from "../../dossier/series/periods.ts";
import { monthNumber } from "../../text/date.ts";

/** The kinds of period that publishers write, the most frequent first. */
export const WRITTEN_KINDS = [
  "year",
  "quarter",
  "month",
  "financial-year",
] as const satisfies readonly PeriodKind[];

export type WrittenKind = (typeof WRITTEN_KINDS)[number];

/** Two-digit years from this one on are of the last century, as in POSIX. */
const FIRST_OF_LAST_CENTURY = 69;

const NAMED_MONTH: readonly RegExp[] = [
  /^(?<name>\p{L}{3,9})[ -](?<year>\d{2}|\d{4})$/u,
  /^(?<year>\d{4})[ -](?<name>\p{L}{3,9})$/u,
];

/** Parses a period in the forms of publishers, which are more than those of a dossier. */
export function parseWritten(kind: WrittenKind, text: string): Period | undefined {
  const own = parsePeriod(kind, text);
  if (own) return own;
  switch (kind) {
    case "month":
      return monthOf(text);
    case "financial-year":
      return financialYearOf(text);
    case "year":
      return parsePeriod("year", /^YR(\d{4})$/i.exec(text)?.[1] ?? "");
    case "quarter":
      return undefined;
  }
}

/** The kinds as which a text can be read: `2010-11` is a month or a financial year. */
export function kindsOf(text: string): readonly WrittenKind[] {
  return WRITTEN_KINDS.filter((kind) => parseWritten(kind, text) !== undefined);
}

/** A number that orders periods of one kind. */
export function periodOrder({ year, part = 0 }: Period): number {
  return year * 10_000 + part;
}

function monthOf(text: string): Period | undefined {
  const [, digits = "", part = ""] = /^(\d{4})(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (digits !== "") return { kind: "month", year: Number(digits), part: Number(part) };
  for (const form of NAMED_MONTH) {
    const { name = "", year = "" } = form.exec(text)?.groups ?? {};
    const month = name === "" ? undefined : monthNumber(name);
    if (month !== undefined) return { kind: "month", year: fullYear(year), part: month };
  }
  return undefined;
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return (Number(year) >= FIRST_OF_LAST_CENTURY ? 1900 : 2000) + Number(year);
}

function financialYearOf(text: string): Period | undefined {
  const [, first = "", last = ""] = /^(\d{4}) to (\d{4})$/.exec(text) ?? [];
  return first !== "" && Number(last) === Number(first) + 1
    ? parsePeriod("financial-year", `${first}/${last.slice(2)}`)
    : undefined;
}
