import { stringify } from "yaml";
import { isError, type Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import type { ImportedSeries } from "../mapping/build-series.ts";
import { question } from "../mapping/import-question.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { FileFacts } from "../statistics.ts";

/** The unit of a series in the fields of its file. Words carry their scale, which a currency has in a field of its own. */
export function unitFields({ unit, scale }: ImportedSeries): Readonly<Record<string, string>> {
  if (unit.type === "currency") return { currency: unit.code, scale };
  return { unit: scale === "units" ? unit.words : `${scale} ${unit.words}` };
}

/** What a file says about itself, as a definition of the series. */
export function sourceLine({ publisher, dataset, licence }: FileFacts): string | undefined {
  const named = [publisher, dataset].filter((part) => part !== undefined && part !== "").join(", ");
  const parts = [named, licence === undefined ? "" : `licence: ${licence}`].filter((part) => part !== "");
  return parts.length === 0 ? undefined : plain(parts.join("; "));
}

/** Text without what formats rich text, which has no escapes: asterisks, and a bracket that would open an address. */
export function plain(text: string): string {
  return text.replaceAll("*", "").replaceAll("](", "] (");
}

/** The file of a new series. What a statistics file cannot tell comes from the mapping, or is asked. */
export function newSeriesYaml(series: ImportedSeries, { entry }: Mapping, facts: FileFacts): Result<string> {
  const { title, topic, marking, reviewBy, ...rest } = entry;
  const asOf = entry.asOf ?? facts.updated;
  const problems: readonly Problem[] = [
    ...asked(title, "title", "what the figures are called: title: Trade in goods"),
    ...asked(marking, "marking", "a level of the dossier's scheme, such as marking: OFFICIAL"),
    ...asked(
      asOf,
      "asOf",
      "the day on which the figures were published: asOf: 2026-05-01; or give --published",
    ),
    ...asked(reviewBy, "reviewBy", "the day by which to look for newer figures: reviewBy: 2027-05-01"),
  ];
  if (problems.some(isError)) return failure(problems);
  const line = sourceLine(facts);
  const definitions = [...(line === undefined ? [] : [line]), ...series.remarks.map(plain)];
  const basis = {
    ...series.basis,
    ...(series.basis?.compiler === undefined && facts.publisher && { compiler: facts.publisher }),
  };
  const fields = {
    title,
    ...unitFields(series),
    topic,
    period: series.period,
    ...(Object.keys(basis).length > 0 && { basis }),
    ...(facts.updated !== undefined && { released: facts.updated }),
    ...(definitions.length > 0 && { definitions }),
    ...rest,
    asOf,
    reviewBy,
    marking,
  };
  return success(stringify(fields, { lineWidth: 0 }));
}

function asked(value: string | undefined, field: string, hint: string): readonly Problem[] {
  if (value !== undefined) return [];
  return [
    question(`the file does not say the ${field} of a new series`, `add under entry in the mapping: ${hint}`),
  ];
}
