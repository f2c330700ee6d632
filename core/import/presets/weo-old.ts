import { failure, type Result, success } from "../../problem/result.ts";
import { collectStatistics } from "../collect-statistics.ts";
import type { Basis, FileFacts, Observation, Statistics } from "../statistics.ts";
import { cellAt, findHeader, type Grid, rowsBelow } from "../table/grid.ts";
import { type FigureReading, readFigure } from "../table/read-figure.ts";
import { noFigures, otherLayout, type Preset } from "./preset.ts";
import { powerOfWord, unitOf } from "./unit-words.ts";

const NAMES = [
  "WEO Subject Code",
  "Country",
  "Subject Descriptor",
  "Units",
  "Scale",
  "Estimates Start After",
];

/** A line of dashes, which the outlook writes for zero or a negligible figure. */
const DASHES = {
  figure: "",
  flags: ["notAvailable"],
  remarks: ['"--" in the source: zero or negligible'],
} as const;

/** The IMF's World Economic Outlook up to April 2025: tabs in UTF-16, whatever the name of the file says. */
export const WEO_OLD: Preset = {
  title: "IMF World Economic Outlook, to April 2025",
  recognise: (grid) => findHeader(grid, NAMES) !== undefined,
  read: readWeo,
};

function readWeo(grid: Grid): Result<Statistics> {
  const header = findHeader(grid, NAMES);
  if (!header) return otherLayout(grid, `it has no columns ${NAMES.join(", ")}`);
  const years = header.cells.flatMap((cell, column) =>
    /^\d{4}$/.test(cell) ? [{ year: cell, column }] : [],
  );
  const collector = collectStatistics([
    { id: "country", title: "Country" },
    { id: "subject", title: "Subject" },
  ]);
  const footers: string[] = [];
  for (const row of rowsBelow(grid, header)) {
    const cell = (name: string): string => cellAt(grid, row, header.columns.get(name.toLowerCase()));
    if (cell("WEO Subject Code") === "") {
      footers.push((grid.rows[row] ?? []).filter((text) => text !== "").join(" "));
      continue;
    }
    const country = cell("ISO") === "" ? cell("Country") : cell("ISO");
    const keys = collector.keysOf([
      { dimension: "country", code: country, label: cell("Country") },
      { dimension: "subject", code: cell("WEO Subject Code"), label: subjectOf(cell) },
    ]);
    const facts = rowFacts(cell);
    const lastActual = yearOfText(cell("Estimates Start After"));
    for (const { year, column } of years) {
      const reading = readCell(
        cellAt(grid, row, column),
        lastActual !== undefined && Number(year) <= lastActual,
      );
      if (reading) collector.add({ keys, period: year, ...facts, ...reading, row, column });
    }
  }
  for (const footer of footers) collector.note(footer);
  const statistics = collector.finish(factsOf(footers), "subject");
  return statistics.observations.length === 0 ? failure([noFigures(grid)]) : success(statistics);
}

type CellReader = (name: string) => string;

function subjectOf(cell: CellReader): string {
  return `${cell("Subject Descriptor")} (${cell("Units")})`;
}

/** Unit, scale and prices; a scale in unknown words is a fault of the row's figures. */
function rowFacts(cell: CellReader): Pick<Observation, "unit" | "power" | "basis" | "fault"> {
  const [words, scale] = [cell("Units"), cell("Scale")];
  const unit = unitOf(words);
  const power = powerOfWord(scale);
  const [, prices] = /(current|constant) prices/i.exec(cell("Subject Descriptor")) ?? [];
  const basis: Basis | undefined = prices
    ? { prices: prices.toLowerCase() === "constant" ? "constant" : "current" }
    : undefined;
  return {
    power: power ?? 0,
    ...(unit && { unit }),
    ...(basis && { basis }),
    ...(power === undefined && { fault: `the scale "${scale.slice(0, 60)}" is not known` }),
  };
}

/**
 * The last year that is not estimated. Of a financial year, it is the year in which it ends: in `FY2023/24`, 2024. None
 * or 0: all years are estimated.
 */
function yearOfText(text: string): number | undefined {
  const [, first = "", end] = /^(?:FY)?(\d{4})(?:\/(\d{2}|\d{4}))?$/i.exec(text) ?? [];
  if (first === "") return undefined;
  return end === undefined ? Number(first) : Number(first) + 1;
}

function readCell(text: string, isActual: boolean): FigureReading | undefined {
  const reading = /^-{2,3}$/.test(text) ? DASHES : readFigure(text, {});
  if (!reading || reading.figure === "" || isActual) return reading;
  return { ...reading, flags: [...reading.flags, "estimate"] };
}

function factsOf(footers: readonly string[]): FileFacts {
  const line = footers.find((footer) => /World Economic Outlook/i.test(footer));
  const dataset = line?.replace(/^International Monetary Fund,\s*/i, "").replaceAll('"', "");
  return {
    publisher: "International Monetary Fund",
    licence: "IMF terms: free to use with citation",
    ...(dataset && { dataset }),
  };
}
