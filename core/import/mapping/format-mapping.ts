import { stringify } from "yaml";
import type { Mapping } from "./mapping.ts";

const ORDER = [
  "preset",
  "series",
  "rows",
  "columns",
  "period",
  "from",
  "to",
  "unit",
  "currency",
  "scale",
  "decimals",
  "decimal",
  "entry",
] as const satisfies readonly (keyof Mapping)[];

/** The text of a mapping. Fields without content are left out. */
export function formatMapping(mapping: Mapping): string {
  const fields = ORDER.flatMap((field) => {
    const value: unknown = mapping[field];
    const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
    return value === undefined || isEmpty ? [] : [[field, value] as const];
  });
  return stringify(Object.fromEntries(fields), { lineWidth: 0 });
}
