import { monthName } from "../text/date.ts";
import type { CalendarPoint, SourceDate } from "./source-record.ts";

/** `3 May 2019`, `3 to 5 May 2019`, `spring 2019`, `about 1950`, `2019 to 2021`, `43 BC`. */
export function dateText(date: SourceDate): string {
  const text = date.type === "words" ? date.words : calendarText(date.from, date.to);
  return date.circa ? `about ${text}` : text;
}

function calendarText(from: CalendarPoint, to: CalendarPoint | "open" | undefined): string {
  if (to === undefined || isSame(from, to)) return pointText(from);
  if (to === "open") return `since ${pointText(from)}`;
  if (from.year !== to.year || from.season !== undefined || to.season !== undefined) {
    return `${pointText(from)} to ${pointText(to)}`;
  }
  if (from.month === to.month && from.day !== undefined && to.day !== undefined) {
    return `${from.day} to ${pointText(to)}`;
  }
  if (from.month === undefined || to.month === undefined) return `${pointText(from)} to ${pointText(to)}`;
  const { year, ...inYear } = from;
  return `${partsText(inYear, undefined)} to ${pointText(to)}`;
}

function isSame(one: CalendarPoint, other: CalendarPoint | "open"): boolean {
  return other !== "open" && pointText(one) === pointText(other);
}

const SEASON_NAMES = ["spring", "summer", "autumn", "winter"] as const;

function pointText({ year, season, ...inYear }: CalendarPoint): string {
  if (season !== undefined) return `${SEASON_NAMES[season - 1] ?? ""} ${yearText(year)}`;
  return partsText(inYear, year);
}

function partsText({ month, day }: Omit<CalendarPoint, "year">, year: number | undefined): string {
  const words = [day, month && monthName(month), year && yearText(year)];
  return words.filter((word) => word !== undefined).join(" ");
}

/** CSL counts years before Christ down from -1. */
function yearText(year: number): string {
  return year < 0 ? `${-year} BC` : String(year);
}
