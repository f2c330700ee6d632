const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day of the Gregorian calendar written YYYY-MM-DD (ISO 8601). */
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

/**
 * `2023-07-01` as `1 July 2023`. Names of months stand here and not in `Intl`, whose output varies with the
 * machine's data: the same input must give the same bytes.
 */
export function formatDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return `${day} ${monthName(month)} ${year}`;
}

/** As it stands in a note: no line ends between the day and its month. */
export function printDate(date: string): string {
  return formatDate(date).replace(" ", "\u00a0");
}

/** The English name of a month, which counts from 1. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** The number of a month that is named in English, in full or by its first three letters. */
export function monthNumber(name: string): number | undefined {
  const lower = name.replace(/\.$/, "").toLowerCase();
  const index = MONTHS.findIndex((month) => {
    const whole = month.toLowerCase();
    return whole === lower || (lower.length >= 3 && lower.length <= 4 && whole.startsWith(lower));
  });
  return index === -1 ? undefined : index + 1;
}

/** From a day to a later one, without saying a year or month twice: `1 March to 4 July 2023`; of one day, that day. */
export function printDateSpan(from: string, to: string): string {
  if (from === to) return printDate(from);
  const parts = printDate(from).split(/\s/);
  const [year, month] = [to.slice(0, 4), to.slice(0, 7)];
  const said = from.startsWith(month) ? 1 : from.startsWith(year) ? 2 : 3;
  return `${parts.slice(0, said).join("\u00a0")} to ${printDate(to)}`;
}

/** The calendar day where the person is, as YYYY-MM-DD. */
export function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${day}`;
}
