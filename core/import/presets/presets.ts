import type { Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import type { Grid } from "../table/grid.ts";
import { COMTRADE } from "./comtrade.ts";
import { DATABANK } from "./databank.ts";
import { EUROSTAT_TSV } from "./eurostat-tsv.ts";
import { GENERIC_LONG, GENERIC_WIDE } from "./generic.ts";
import { GSS_TABLE } from "./gss-table.ts";
import { HMRC_API } from "./hmrc-api.ts";
import { ONS_V4 } from "./ons-v4.ts";
import type { Preset } from "./preset.ts";
import { EUROSTAT_SDMX, SDMX } from "./sdmx.ts";
import { WEO_OLD } from "./weo-old.ts";
import { WORLD_BANK } from "./world-bank.ts";

/** Every layout that is read, by the name that `--as` and a mapping give it. */
export const PRESETS = {
  "world-bank": WORLD_BANK,
  databank: DATABANK,
  comtrade: COMTRADE,
  "weo-old": WEO_OLD,
  "eurostat-tsv": EUROSTAT_TSV,
  "eurostat-sdmx": EUROSTAT_SDMX,
  sdmx: SDMX,
  "ons-v4": ONS_V4,
  "hmrc-api": HMRC_API,
  "gss-table": GSS_TABLE,
  wide: GENERIC_WIDE,
  long: GENERIC_LONG,
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetId = keyof typeof PRESETS;

export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

/** The presets whose layout a table has; generic ones only where no other has it. */
export function presetsFor(grid: Grid): readonly PresetId[] {
  const found = PRESET_IDS.filter((id) => presetOf(id).recognise(grid));
  const exact = found.filter((id) => !presetOf(id).isGeneric);
  return exact.length > 0 ? exact : found;
}

export function presetOf(id: PresetId): Preset {
  return PRESETS[id];
}

/** The one preset whose layout a table has. */
export function recognisePreset(grid: Grid): Result<PresetId> {
  const [first, ...others] = presetsFor(grid);
  if (first !== undefined && others.length === 0) return success(first);
  return failure([first === undefined ? unknownLayout(grid) : severalLayouts(grid, [first, ...others])]);
}

function unknownLayout({ file }: Grid): Problem {
  return {
    code: "import-layout",
    severity: "error",
    message: "the layout is not one that can be read",
    hint: "docs/import.md lists them; a table with a header, periods in its first row or column, and figures is enough",
    place: { file },
  };
}

function severalLayouts({ file }: Grid, ids: readonly PresetId[]): Problem {
  return {
    code: "import-layout",
    severity: "error",
    message: `the layout can be read in more than one way: ${ids.join(", ")}`,
    hint: `name one with --as ${ids[0]}`,
    place: { file },
  };
}
