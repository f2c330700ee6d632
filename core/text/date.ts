import { ENGLISH } from "../language/english.ts";
import { plainDate } from "../language/print-date.ts";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the Gregorian calendar written YYYY-MM-DD (ISO 8601). */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** Days of a month of the proleptic Gregorian calendar; `month` counts from 1. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A date for messages: `2023-07-01` as `1 July 2023`. Dates in notes are printed by `core/language`. */
export function formatDate(date: string): string {
  return plainDate(date, ENGLISH);
}

/** The number of a month from its English name, in full or abbreviated to three or four letters. */
export function monthNumber(name: string): number | undefined {
  const lower = name.replace(/\.$/, "").toLowerCase();
  const index = ENGLISH.date.months.findIndex((month) => {
    const whole = month.toLowerCase();
    return whole === lower || (lower.length >= 3 && lower.length <= 4 && whole.startsWith(lower));
  });
  return index === -1 ? undefined : index + 1;
}

/** The date in the local time zone, as YYYY-MM-DD. */
export function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${day}`;
}
