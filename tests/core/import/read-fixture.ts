import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PresetId, presetOf } from "../../../core/import/presets/presets.ts";
import type { Observation, Statistics } from "../../../core/import/statistics.ts";
import { csvGrid } from "../../../core/import/table/csv-grid.ts";
import type { Grid } from "../../../core/import/table/grid.ts";
import { decodeTable } from "../../../workspace/import/decode-table.ts";
import { expectValue } from "../../support/sample.ts";

/** Path of a file of tests/core/import/files. */
export function fixturePath(name: string): string {
  return join("tests/core/import/files", name);
}

export function fixtureGrid(name: string): Grid {
  return expectValue(csvGrid(name, expectValue(decodeTable(name, readFileSync(fixturePath(name))))));
}

export function readFixture(name: string, preset: PresetId): Statistics {
  return expectValue(presetOf(preset).read(fixtureGrid(name), {}));
}

/** An observation in one line: codes, period, figure, flags and remarks. */
export function observationText({ keys, period, figure, flags, remarks, power, unit }: Observation): string {
  const codes = [...keys.values()].join("/");
  const scale = power === 0 ? "" : ` e${power}`;
  const words = unit === undefined ? "" : ` ${unit.type === "currency" ? unit.code : unit.words}`;
  return `${codes} ${period}: ${figure}${scale}${words} ${[...flags, ...remarks].join(", ")}`.trim();
}
