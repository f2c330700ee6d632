import type { Result } from "../problem/result.ts";
import { failure, success } from "../problem/result.ts";
import type { ReadOptions } from "./presets/preset.ts";
import { type PresetId, presetOf, recognisePreset } from "./presets/presets.ts";
import type { Statistics } from "./statistics.ts";
import type { Grid } from "./table/grid.ts";

export interface ReadStatistics {
  readonly preset: PresetId;
  readonly statistics: Statistics;
}

/** Reads a table by a named preset, or by the one whose layout it has. */
export function readStatistics(
  grid: Grid,
  named: PresetId | undefined,
  options: ReadOptions,
): Result<ReadStatistics> {
  const preset = named === undefined ? recognisePreset(grid) : success(named);
  if (!preset.ok) return preset;
  const read = presetOf(preset.value).read(grid, options);
  return read.ok
    ? success({ preset: preset.value, statistics: read.value }, read.problems)
    : failure(read.problems);
}
