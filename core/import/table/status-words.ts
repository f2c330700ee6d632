import type { CellFlag } from "../../dossier/series/cell-flags.ts";

/** What a publisher's sign beside or in place of a figure means: a flag of a dossier, or words where it has none. */
export interface Status {
  readonly flag?: CellFlag;
  readonly remark?: string;
}

type StatusTable = ReadonlyMap<string, Status>;

function table(rows: readonly (readonly [sign: string, meaning: CellFlag | Status | null])[]): StatusTable {
  return new Map(
    rows.map(([sign, meaning]) => [sign, typeof meaning === "string" ? { flag: meaning } : (meaning ?? {})]),
  );
}

const DIFFERS = { remark: "definition differs" };
const UNRELIABLE = { remark: "low reliability" };
const NOT_SIGNIFICANT = { remark: "not significant" };
const NOT_APPLICABLE = { flag: "notAvailable", remark: "not applicable" } as const;

/** Observation flags of Eurostat, one letter each, combined without a separator. */
export const EUROSTAT_FLAGS = table([
  ["b", "break"],
  ["c", "confidential"],
  ["d", DIFFERS],
  ["e", "estimate"],
  ["f", "forecast"],
  ["i", { remark: "see the metadata of the source" }],
  ["n", NOT_SIGNIFICANT],
  ["p", "provisional"],
  ["r", "revised"],
  ["s", { flag: "estimate", remark: "Eurostat estimate" }],
  ["u", UNRELIABLE],
  ["z", NOT_APPLICABLE],
]);

/** The SDMX code list of observation statuses (CL_OBS_STATUS), as far as publishers use it. */
export const SDMX_STATUSES = table([
  ["A", null],
  ["B", "break"],
  ["C", "confidential"],
  ["D", DIFFERS],
  ["E", "estimate"],
  ["F", "forecast"],
  ["G", { remark: "experimental" }],
  ["H", "notAvailable"],
  ["I", { flag: "estimate", remark: "imputed" }],
  ["L", "notAvailable"],
  ["M", "notAvailable"],
  ["N", NOT_SIGNIFICANT],
  ["O", "notAvailable"],
  ["P", "provisional"],
  ["Q", "confidential"],
  ["R", "revised"],
  ["U", UNRELIABLE],
  ["V", { flag: "provisional", remark: "unvalidated" }],
  ["Z", NOT_APPLICABLE],
]);

/** Confidentiality of SDMX (CL_CONF_STATUS): all but free is withheld. */
export const CONFIDENTIALITY = table([
  ["F", null],
  ["A", null],
  ["C", "confidential"],
  ["N", "confidential"],
  ["S", "confidential"],
  ["D", "confidential"],
]);

/** Markers of the British Government Statistical Service, with or without square brackets. */
export const GSS_MARKERS = table([
  ["b", "break"],
  ["c", "confidential"],
  ["e", "estimate"],
  ["er", { flag: "estimate", remark: "estimated by the publisher" }],
  ["f", "forecast"],
  ["low", { flag: "notAvailable", remark: "low: less than half of the last digit shown" }],
  ["p", "provisional"],
  ["r", "revised"],
  ["u", UNRELIABLE],
  ["w", { flag: "notAvailable", remark: "no data recorded" }],
  ["x", "notAvailable"],
  ["z", NOT_APPLICABLE],
]);

/** Signs in place of a figure that no office uses for anything else. */
const MISSING = new Set(["..", "...", ":", "n/a", "na", "nan", "null", "n.a.", "x", "…"]);

export function isMissingSign(text: string): boolean {
  return MISSING.has(text.toLowerCase());
}
