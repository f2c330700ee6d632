import { fillPhrase } from "./fill-phrase.ts";
import type { LanguageForms } from "./language-forms.ts";

const NO_BREAK_SPACE = "\u00a0";

/**
 * A date in words: `2023-07-01` as `1 July 2023`. The names of months are the catalogue's, as those of `Intl` vary with
 * the machine's data, and the same input must give the same bytes.
 */
export function plainDate(date: string, forms: LanguageForms): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return `${dayOfMonth(day, forms)} ${monthName(month, forms)} ${year}`;
}

/** A date as a note prints it, with a no-break space between the day and its month. */
export function printDate(date: string, forms: LanguageForms): string {
  return plainDate(date, forms).replace(" ", NO_BREAK_SPACE);
}

/** A range of days, with a shared year or month printed once: `1 March to 4 July 2023`. A single day is a date. */
export function printDateSpan(from: string, to: string, forms: LanguageForms): string {
  if (from === to) return printDate(from, forms);
  const parts = printDate(from, forms).split(/\s/);
  const [year, month] = [to.slice(0, 4), to.slice(0, 7)];
  const shown = from.startsWith(month) ? 1 : from.startsWith(year) ? 2 : 3;
  const start = parts.slice(0, shown).join(NO_BREAK_SPACE);
  return fillPhrase(forms.date.span, { from: start, to: printDate(to, forms) });
}

/** The name of a month; months count from 1. */
export function monthName(month: number, { date }: LanguageForms): string {
  return date.months[month - 1] ?? "";
}

export function dayOfMonth(day: number, { date }: LanguageForms): string {
  return day === 1 ? date.firstDay : String(day);
}
