import { fillPhrase } from "../language/fill-phrase.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { dayOfMonth, monthName } from "../language/print-date.ts";
import type { CalendarPoint, SourceDate } from "./source-record.ts";

/**
 * The printed form of a date: `3 May 2019`, `3 to 5 May 2019`, `spring 2019`, `about 1950`, `2019 to 2021`, `43 BC`.
 */
export function dateText(date: SourceDate, forms: LanguageForms): string {
  const text = date.type === "words" ? date.words : calendarText(date.from, date.to, forms);
  return date.circa ? fillPhrase(forms.date.about, { date: text }) : text;
}

function calendarText(
  from: CalendarPoint,
  to: CalendarPoint | "open" | undefined,
  forms: LanguageForms,
): string {
  const start = pointText(from, forms);
  if (to === undefined) return start;
  if (to === "open") return fillPhrase(forms.date.since, { date: start });
  const end = pointText(to, forms);
  return start === end ? start : fillPhrase(forms.date.span, { from: startText(from, to, forms), to: end });
}

/** The start of a range, without the year or month that its end also states. */
function startText(from: CalendarPoint, to: CalendarPoint, forms: LanguageForms): string {
  if (from.year !== to.year || from.season !== undefined || to.season !== undefined) {
    return pointText(from, forms);
  }
  if (from.month === to.month && from.day !== undefined && to.day !== undefined) {
    return dayOfMonth(from.day, forms);
  }
  if (from.month === undefined || to.month === undefined) return pointText(from, forms);
  return partsText(from, undefined, forms);
}

function pointText({ year, season, ...inYear }: CalendarPoint, forms: LanguageForms): string {
  if (season !== undefined) return `${forms.date.seasons[season - 1] ?? ""} ${yearText(year, forms)}`;
  return partsText(inYear, year, forms);
}

function partsText(
  { month, day }: Pick<CalendarPoint, "month" | "day">,
  year: number | undefined,
  forms: LanguageForms,
): string {
  const words = [
    day && dayOfMonth(day, forms),
    month && monthName(month, forms),
    year && yearText(year, forms),
  ];
  return words.filter((word) => word !== undefined).join(" ");
}

/** A year as printed. In CSL, 1 BC is year -1. */
function yearText(year: number, { date }: LanguageForms): string {
  return year < 0 ? fillPhrase(date.beforeChrist, { year: -year }) : String(year);
}
