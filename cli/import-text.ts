import { presetOf } from "../core/import/presets/presets.ts";
import type { CellChange } from "../core/import/series/merge-csv.ts";
import type { Dimension } from "../core/import/statistics.ts";
import { formatDate } from "../core/text/date.ts";
import { listNames } from "../core/text/nearest.ts";
import type { PreparedImport, PreparedSeries } from "../workspace/import/prepare-import.ts";

/** Changed cells that are listed; others are counted. */
const LISTED_CHANGES = 40;

/** What was found in a file, line by line. */
export function foundText({ preset, statistics }: PreparedImport): readonly string[] {
  const { publisher, dataset, updated, licence } = statistics.facts;
  return [
    `Layout     ${presetOf(preset).title} (${preset})`,
    ...(publisher === undefined ? [] : [`Publisher  ${publisher}`]),
    ...(dataset === undefined || dataset === "" ? [] : [`Dataset    ${dataset}`]),
    `Published  ${updated === undefined ? "not stated in the file" : formatDate(updated)}`,
    ...(licence === undefined ? [] : [`Licence    ${licence}`]),
    `Figures    ${statistics.observations.length}, told apart by`,
    ...statistics.dimensions.map((dimension) => `  ${dimension.id}: ${codesText(dimension)}`),
  ];
}

function codesText({ values, total }: Dimension): string {
  const codes = [...values].map(([code, label]) => (label === code ? code || "(none)" : `${code} ${label}`));
  return `${listNames(codes)}${total === undefined ? "" : `; ${total} unless another is named`}`;
}

const ORIGINS = { given: "as given", saved: "saved with the series", proposed: "proposed" } as const;

/** What an import would do to one series, line by line. */
export function seriesText({ mapping, text, origin, plan }: PreparedSeries): readonly string[] {
  const lines = text.trimEnd().split("\n");
  const shown = origin === "proposed" ? [`Mapping    proposed:`, ...lines.map((line) => `  ${line}`)] : [];
  if (!plan) return shown;
  const { added, changed, left, kept } = plan.changes;
  return [
    ...shown,
    `Series     ${mapping.series} (${plan.isNew ? "new" : "in the dossier"}), mapping ${ORIGINS[origin]}`,
    `  adds     ${added.length}${added.length === 0 ? "" : `: ${rangeText(added)}`}`,
    `  changes  ${changed.length}`,
    ...changed.slice(0, LISTED_CHANGES).map((change) => `    ${changeText(change)}`),
    ...(changed.length > LISTED_CHANGES
      ? [`    and ${changed.length - LISTED_CHANGES} more, listed with --json`]
      : []),
    `  leaves   ${left} as they are${kept === 0 ? "" : `, and ${kept} that the file does not have`}`,
    ...plan.files.map(({ path }) => `  file     ${path}`),
  ];
}

function rangeText(added: readonly CellChange[]): string {
  const periods = [...new Set(added.map(({ at }) => at))];
  return periods.length === 1 ? `${periods[0]}` : `${periods[0]} to ${periods.at(-1)}`;
}

function changeText({ at, column, before, after }: CellChange): string {
  return `${at} ${column}: ${before} -> ${after}`;
}
