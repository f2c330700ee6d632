import { NUMERIC_FIELDS } from "../../dossier/folder-reader.ts";
import { loadSeries } from "../../dossier/series/load-series.ts";
import { parseLocatedYaml } from "../../located-text/located-yaml.ts";
import { isError, type Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import type { ImportedSeries } from "../mapping/build-series.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { FileFacts } from "../statistics.ts";
import { addItem, setField } from "./edit-yaml.ts";
import { type MergedCsv, mergeCsv } from "./merge-csv.ts";
import { newSeriesYaml, plain, unitFields } from "./new-series-yaml.ts";

/** The texts of a dossier's files, by paths inside its folder. */
export type DossierTexts = ReadonlyMap<string, string>;

/** A mapping with its text, whose comments are kept. */
export interface StatedMapping {
  readonly mapping: Mapping;
  readonly text: string;
}

/** What an import would write. */
export interface ImportPlan {
  readonly isNew: boolean;
  readonly changes: Omit<MergedCsv, "text">;
  /** Files whose content would change, by paths inside the dossier. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Plans to write a series into a dossier, with the mapping beside it. Nothing is planned where anything is wrong. */
export function planImport(
  folder: string,
  texts: DossierTexts,
  { mapping, text: mappingText }: StatedMapping,
  series: ImportedSeries,
  facts: FileFacts,
): Result<ImportPlan> {
  const paths = pathsOf(mapping.series);
  const yaml = texts.get(paths.yaml);
  const csv = texts.get(paths.csv);
  const nameOf = (path: string): string => `${folder}/${path}`;
  const existing = yaml === undefined ? undefined : { name: nameOf(paths.yaml), text: yaml };
  const checked = existing
    ? checkExisting(mapping.series, existing, csv, nameOf(paths.csv), series)
    : success(null);
  if (!checked.ok) return checked;
  const merged = mergeCsv(csv === undefined ? undefined : { name: nameOf(paths.csv), text: csv }, series);
  const text = existing ? renewed(existing.text, facts) : newSeriesYaml(series, mapping, facts);
  const listed = listSeries(nameOf("dossier.yaml"), texts.get("dossier.yaml") ?? "", mapping.series);
  const problems = [...merged.problems, ...text.problems, ...listed.problems];
  if (!merged.ok || !text.ok || !listed.ok) return failure(problems);
  const proof = provenSeries(
    mapping.series,
    nameOf(paths.yaml),
    text.value,
    nameOf(paths.csv),
    merged.value.text,
  );
  if (proof.some(isError)) return failure([...problems, ...proof]);
  const { text: csvText, ...changes } = merged.value;
  const wanted = [
    { path: paths.csv, text: csvText },
    { path: paths.yaml, text: text.value },
    { path: paths.mapping, text: mappingText },
    { path: "dossier.yaml", text: listed.value },
  ];
  const files = wanted.filter((file) => texts.get(file.path) !== file.text);
  const isRenewed = changes.added.length + changes.changed.length > 0;
  const notes = existing
    ? [
        ...missingRemarks(existing, series),
        ...(isRenewed && facts.updated === undefined ? [undated(existing)] : []),
      ]
    : [];
  return success({ isNew: existing === undefined, changes, files }, [...problems, ...notes]);
}

/** The files of a series and of the mapping that is saved beside it. */
export function pathsOf(name: string): {
  readonly csv: string;
  readonly yaml: string;
  readonly mapping: string;
} {
  return { csv: `series/${name}.csv`, yaml: `series/${name}.yaml`, mapping: `series/${name}.import.yaml` };
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A series into which figures are imported is sound, has its figures in CSV, and counts the same in the same periods. */
function checkExisting(
  id: string,
  { name, text }: NamedText,
  csv: string | undefined,
  csvName: string,
  series: ImportedSeries,
): Result<null> {
  const located = parseLocatedYaml(name, text, NUMERIC_FIELDS);
  if (!located.ok) return located;
  const loaded = loadSeries(id, located.value, csv === undefined ? undefined : { name: csvName, text: csv });
  if (!loaded.ok) return failure(loaded.problems);
  const { placeAt } = located.value;
  const conflict = (field: string, message: string, hint: string): Problem => {
    return { code: "import-conflict", severity: "error", message, hint, place: placeAt([field]) };
  };
  const inline = conflict("rows", "the figures of the series are in this file", `move them to ${csvName}`);
  const own = loaded.value;
  const wanted = Object.entries<string>({ period: series.period, ...unitFields(series) });
  const stated = new Map<string, string | undefined>(
    Object.entries({ period: own.period, unit: own.unit, currency: own.currency, scale: own.scale }),
  );
  const conflicts = wanted.flatMap(([field, value]) => {
    const before = stated.get(field);
    if (before === value || (field === "scale" && before === undefined && value === "units")) return [];
    const message = `the series has ${before === undefined ? `no ${field}` : `${field}: ${before}`}, but the figures to import have ${value}`;
    return [conflict(field, message, `correct one of the two: here, or ${field} in the mapping`)];
  });
  const problems = csv === undefined ? [inline] : conflicts;
  return problems.length > 0 ? failure(problems) : success(null);
}

/** The file of a series with the day of the new figures; of an older edition, nothing is taken. */
function renewed(text: string, { updated }: FileFacts): Result<string> {
  if (updated === undefined) return success(text);
  const changed = ["asOf", "released"].reduce((now, field) => {
    const before = new RegExp(`^${field}: *["']?(\\d{4}-\\d{2}-\\d{2})`, "m").exec(now)?.[1];
    return before !== undefined && before < updated ? (setField(now, field, updated) ?? now) : now;
  }, text);
  return success(changed);
}

function listSeries(file: string, text: string, name: string): Result<string> {
  const located = parseLocatedYaml(file, text, []);
  if (!located.ok) return located;
  const list: unknown = Reflect.get(Object(located.value.value), "series");
  if (Array.isArray(list) && list.includes(name)) return success(text);
  const added = addItem(text, "series", name);
  if (added !== undefined) return success(added);
  const message = `the series "${name}" cannot be added to this list by itself`;
  const hint = `add "${name}" to series by hand, then import again`;
  return failure([
    { code: "import-list", severity: "error", message, hint, place: located.value.placeAt(["series"]) },
  ]);
}

/** The planned files, read as the dossier will read them. */
function provenSeries(
  id: string,
  yamlName: string,
  yaml: string,
  csvName: string,
  csv: string,
): readonly Problem[] {
  const located = parseLocatedYaml(yamlName, yaml, NUMERIC_FIELDS);
  if (!located.ok) return located.problems;
  return loadSeries(id, located.value, { name: csvName, text: csv }).problems;
}

/** What a newer file says about single figures goes into definitions, which a person may have reworded. */
function missingRemarks({ name, text }: NamedText, { remarks }: ImportedSeries): readonly Problem[] {
  const known = text.replace(/\s+/g, " ");
  return remarks
    .filter((remark) => !known.includes(remark) && !known.includes(plain(remark)))
    .map((remark) => ({
      code: "import-remark",
      severity: "warning" as const,
      message: `the file says: ${remark}`,
      hint: "add it to definitions if it matters",
      place: { file: name },
    }));
}

function undated({ name }: NamedText): Problem {
  return {
    code: "import-undated",
    severity: "warning",
    message: "the file does not say when its figures were published, so asOf stays as it is",
    hint: "give the day with --published YYYY-MM-DD",
    place: { file: name },
  };
}
