import { buildSeries } from "../../core/import/mapping/build-series.ts";
import { formatMapping } from "../../core/import/mapping/format-mapping.ts";
import type { Mapping } from "../../core/import/mapping/mapping.ts";
import { proposeMapping } from "../../core/import/mapping/propose-mapping.ts";
import { type PresetId, recognisePreset } from "../../core/import/presets/presets.ts";
import { type ReadStatistics, readStatistics } from "../../core/import/read-statistics.ts";
import { type ImportPlan, planImport } from "../../core/import/series/plan-import.ts";
import type { Statistics } from "../../core/import/statistics.ts";
import type { Grid } from "../../core/import/table/grid.ts";
import { isError, type Problem, problemText } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { problemsOfTexts } from "../dossiers/open-folder.ts";
import { type FolderTexts, readTexts } from "../dossiers/read-folder.ts";
import type { Shipped } from "../workspace.ts";
import type { TableEncoding } from "./decode-table.ts";
import { type FoundMapping, givenMapping, savedMappings } from "./find-mappings.ts";
import { readTable } from "./read-table.ts";

export interface ImportRequest {
  readonly file: string;
  /** Folder of the dossier; without it, the file is only described. */
  readonly into?: string;
  readonly preset?: PresetId;
  /** File of a mapping. */
  readonly mapping?: string;
  readonly encoding?: TableEncoding;
  /** The day on which the figures were published, where the file does not say it. */
  readonly published?: string;
}

/** One series of an import. Its plan is absent where no dossier is named, or where something is to be answered first. */
export interface PreparedSeries extends FoundMapping {
  readonly plan?: ImportPlan;
  readonly problems: readonly Problem[];
}

export interface PreparedImport extends ReadStatistics {
  readonly series: readonly PreparedSeries[];
  /** The texts of the dossier on which the plans are based. */
  readonly texts?: FolderTexts;
  /** Files to write, by paths inside the dossier; of all series together. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads a file of statistics and plans what it would change in a dossier; writes nothing. */
export async function prepareImport(
  request: ImportRequest,
  shipped: Shipped,
  today: string,
): Promise<Result<PreparedImport>> {
  const grid = await readTable(request.file, request.encoding);
  const given = request.mapping === undefined ? success(undefined) : await givenMapping(request.mapping);
  const texts = request.into === undefined ? success(undefined) : await readTexts(request.into);
  if (!grid.ok || !given.ok || !texts.ok)
    return failure([...grid.problems, ...given.problems, ...texts.problems]);
  const preset = presetOf(grid.value, request, given.value);
  if (!preset.ok) return preset;
  const saved = given.value ? success([given.value]) : savedIn(request, texts.value, preset.value);
  if (!saved.ok) return saved;
  const known = saved.value;
  const read = readStatistics(grid.value, preset.value, { decimal: known[0]?.mapping.decimal });
  if (!read.ok) return read;
  const { statistics } = read.value;
  const dated = { ...statistics, facts: { ...updatedFact(request), ...statistics.facts } };
  const matching = given.value ? known : known.filter(({ mapping }) => isFor(mapping, dated));
  const mappings = matching.length > 0 ? matching : [proposed(preset.value, dated)];
  const prepared = prepareAll(grid.value, dated, mappings, request, texts.value);
  const faults = await newFaults(request.into, texts.value, prepared.files, shipped, today);
  if (faults.some(isError)) return failure(faults);
  return success({
    ...{ preset: preset.value, statistics: dated, ...prepared },
    ...(texts.value && { texts: texts.value }),
  });
}

function presetOf(grid: Grid, { preset }: ImportRequest, given: FoundMapping | undefined): Result<PresetId> {
  if (given === undefined) return preset === undefined ? recognisePreset(grid) : success(preset);
  const { mapping, file = "" } = given;
  if (preset === undefined || preset === mapping.preset) return success(mapping.preset);
  const message = `the mapping is for ${mapping.preset}, and --as names ${preset}`;
  return failure([
    { code: "import-preset", severity: "error", message, hint: "leave out --as", place: { file } },
  ]);
}

function savedIn(
  { into }: ImportRequest,
  texts: FolderTexts | undefined,
  preset: PresetId,
): Result<readonly FoundMapping[]> {
  return into === undefined || texts === undefined ? success([]) : savedMappings(into, texts, preset);
}

function updatedFact({ published }: ImportRequest): { readonly updated?: string } {
  return published === undefined ? {} : { updated: published };
}

/** Whether a file has all the dimensions and codes of a saved mapping, so that it is another edition of the same figures. */
function isFor({ rows }: Mapping, { dimensions }: Statistics): boolean {
  return Object.entries(rows).every(([id, codes]) => {
    const values = dimensions.find((dimension) => dimension.id === id)?.values;
    return values !== undefined && codes.every((code) => values.has(code));
  });
}

function proposed(preset: PresetId, statistics: Statistics): FoundMapping {
  const mapping = proposeMapping(preset, statistics);
  return { mapping, text: formatMapping(mapping), origin: "proposed" };
}

/** Plans the series one after another, each on the texts that those before it leave. */
function prepareAll(
  grid: Grid,
  statistics: Statistics,
  mappings: readonly FoundMapping[],
  { into }: ImportRequest,
  texts: FolderTexts | undefined,
): { readonly series: readonly PreparedSeries[]; readonly files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  const series = mappings.map((found): PreparedSeries => {
    const built = buildSeries(grid, statistics, found.mapping);
    if (!built.ok || !texts || into === undefined) return { ...found, problems: built.problems };
    const now = new Map([...texts.files, ...files]);
    const plan = planImport(into, now, found, built.value, statistics.facts);
    if (!plan.ok) return { ...found, problems: plan.problems };
    for (const { path, text } of plan.value.files) files.set(path, text);
    return { ...found, plan: plan.value, problems: plan.problems };
  });
  return { series, files: series.some(({ problems }) => problems.some(isError)) ? new Map() : files };
}

/** Faults that the dossier would have after the import and does not have now, such as an unknown marking. */
async function newFaults(
  folder: string | undefined,
  texts: FolderTexts | undefined,
  files: ReadonlyMap<string, string>,
  shipped: Shipped,
  today: string,
): Promise<readonly Problem[]> {
  if (files.size === 0 || folder === undefined || texts === undefined) return [];
  const changed = { ...texts, files: new Map([...texts.files, ...files]) };
  const before = await problemsOfTexts(folder, texts, shipped, today);
  const after = await problemsOfTexts(folder, changed, shipped, today);
  const known = new Set(before.map(problemText));
  return after.filter((problem) => isError(problem) && !known.has(problemText(problem)));
}
