import { daysOfMonth, monthNumber } from "../text/date.ts";
import type { CalendarPoint, SourceDate } from "./source-record.ts";

/** A date as reference managers write it. Numbers are text. */
export interface RawDate {
  readonly "date-parts"?: readonly (readonly string[])[];
  readonly season?: string;
  readonly circa?: boolean;
  readonly literal?: string;
  readonly raw?: string;
}

/** The date of a record, if any, and the fault of a part that could not be used. */
export interface ParsedDate {
  readonly date?: SourceDate;
  readonly fault?: string;
}

/** Reads a date of CSL-JSON (CSL 1.0.2, "date-variable"): parts, else words, else text in EDTF or in English. */
export function parseDate(raw: RawDate | string): ParsedDate {
  if (typeof raw === "string") return { date: parseDateText(raw, false) };
  const circa = raw.circa ?? false;
  const [first, second] = (raw["date-parts"] ?? []).map((parts) => parts.map((part) => part.trim()));
  const from = pointOf(first ?? [], raw.season);
  const to = pointOf(second ?? [], undefined);
  const fault = from.fault ?? to.fault;
  if (from.point) {
    const end = to.point && { to: to.point };
    return { date: { type: "calendar", from: from.point, ...end, circa }, ...(fault && { fault }) };
  }
  const words = raw.literal ?? raw.raw;
  const date = words === undefined ? seasonAlone(raw.season, circa) : parseDateText(words, circa);
  return { ...(date && { date }), ...(fault && { fault }) };
}

/** A season without a year, which is printed as written. */
function seasonAlone(season: string | undefined, circa: boolean): SourceDate | undefined {
  return season === undefined ? undefined : { type: "words", words: season, circa };
}

/** A point of the calendar, as precise as its parts allow, and the fault of a part that is wrong. */
interface ReadPoint {
  readonly point?: CalendarPoint;
  readonly fault?: string;
}

function pointOf([yearText = "", ...inYear]: readonly string[], seasonText: string | undefined): ReadPoint {
  if (yearText === "") return {};
  const year = wholeNumber(yearText);
  if (year === undefined || year === 0)
    return { fault: `"${[yearText, ...inYear].join("-")}" is not a date` };
  const [monthText = "", dayText = ""] = inYear;
  if (monthText !== "") return pointInYear(year, monthText, dayText);
  const season = seasonText === undefined ? undefined : seasonNumber(seasonText);
  return { point: season === undefined ? { year } : { year, season } };
}

/** A point in a year. Months 13 to 16 and 21 to 24 are seasons (citeproc-js; EDTF, level 1). */
function pointInYear(year: number, monthText: string, dayText: string): ReadPoint {
  const month = wholeNumber(monthText) ?? monthNumber(monthText);
  if (month === undefined || !isMonthOrSeason(month)) {
    return { point: { year }, fault: `"${monthText}" is not a month` };
  }
  if (month > 12) return { point: { year, season: month > 20 ? month - 20 : month - 12 } };
  if (dayText === "") return { point: { year, month } };
  const day = wholeNumber(dayText);
  if (day !== undefined && day >= 1 && day <= daysOfMonth(year, month))
    return { point: { year, month, day } };
  return {
    point: { year, month },
    fault: `${[year, month, dayText].join("-")} is not a day of the calendar, so the note prints only its month`,
  };
}

function isMonthOrSeason(month: number): boolean {
  return (month >= 1 && month <= 16) || (month >= 21 && month <= 24);
}

function wholeNumber(text: string): number | undefined {
  return /^[+-]?\d{1,6}(?:\.0{1,6})?$/.test(text) ? Number(text) : undefined;
}

const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 1],
  ["summer", 2],
  ["autumn", 3],
  ["fall", 3],
  ["winter", 4],
]);

function seasonNumber(text: string): number | undefined {
  const number = wholeNumber(text);
  if (number === undefined) return SEASONS.get(text.trim().toLowerCase());
  if (number >= 1 && number <= 4) return number;
  return number >= 21 && number <= 24 ? number - 20 : undefined;
}

/**
 * Parses a date in text: EDTF (level 0, and of level 1 seasons, `?`, `~` and open ends), or day, month and year in
 * English. Anything else is printed as written, such as 03/05/2019, which may mean either of two days.
 */
export function parseDateText(text: string, circa: boolean): SourceDate {
  const written = text.trim().replace(/\s+/g, " ");
  const [, about, rest = written] = /^(c\.|ca\.?|circa|about)?\s*(.*)$/is.exec(written) ?? [];
  const [fromText = "", toText, more] = rest.split("/");
  const from = textPoint(fromText);
  const to: CalendarPoint | "open" | undefined =
    toText === undefined ? undefined : openEnd(toText) ? "open" : textPoint(toText)?.point;
  const isRange = toText !== undefined;
  if (!from || more !== undefined || (isRange && to === undefined)) {
    return { type: "words", words: written, circa };
  }
  const end = isRange && to !== undefined ? { to } : {};
  return { type: "calendar", from: from.point, ...end, circa: circa || about !== undefined || from.circa };
}

function openEnd(text: string): boolean {
  return text === "" || text === "..";
}

const EDTF = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?)?([?~%]?)$/;
const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(\p{L}+)\.?,?\s+(\d{4})$/u;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

function textPoint(text: string): { readonly point: CalendarPoint; readonly circa: boolean } | undefined {
  const edtf = EDTF.exec(text.trim());
  if (edtf) return validPoint([edtf[1], edtf[2], edtf[3]], edtf[4] !== "");
  const dayFirst = DAY_FIRST.exec(text.trim());
  if (dayFirst) return validPoint([dayFirst[3], dayFirst[2], dayFirst[1]], false);
  const monthFirst = MONTH_FIRST.exec(text.trim());
  return monthFirst ? validPoint([monthFirst[3], monthFirst[1], monthFirst[2]], false) : undefined;
}

function validPoint(
  [year = "", month = "", day = ""]: readonly (string | undefined)[],
  circa: boolean,
): { readonly point: CalendarPoint; readonly circa: boolean } | undefined {
  const season = SEASONS.get(month.toLowerCase());
  const { point, fault } =
    season !== undefined && day === ""
      ? pointOf([year], String(season))
      : pointOf([year, month, day], undefined);
  return point && fault === undefined ? { point, circa } : undefined;
}
