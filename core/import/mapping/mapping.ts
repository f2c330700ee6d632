import { z } from "zod";
import { CHART_KINDS } from "../../chart/chart-kinds.ts";
import { citationSchema, dateSchema, identifierSchema, levelNameSchema } from "../../dossier/schema.ts";
import { SCALES } from "../../dossier/series/basis.ts";
import { IMPORT_LIMITS, TEXT_LIMITS } from "../../limits/limits.ts";
import { parseLocatedYaml } from "../../located-text/located-yaml.ts";
import { validate } from "../../located-text/validate.ts";
import type { Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { isCurrency } from "../../text/amount.ts";
import { PRESET_IDS } from "../presets/presets.ts";
import { WRITTEN_KINDS } from "../table/period-text.ts";
import { DECIMAL_SIGNS } from "../table/written-figure.ts";

const line = z.string().trim().min(1).max(TEXT_LIMITS.line);

/** A code as YAML has it; the empty text is the code of rows that have none. */
const code = z.string().max(TEXT_LIMITS.line);

const codes = z.union([code.transform((one) => [one]), z.array(code).min(1).max(IMPORT_LIMITS.codes)]);

/** Fields of the series' own file that a statistics file does not tell; they are written once, with a new series. */
const entrySchema = z.strictObject({
  title: line.optional(),
  topic: identifierSchema.optional(),
  marking: levelNameSchema.optional(),
  reviewBy: dateSchema.optional(),
  asOf: dateSchema.optional(),
  nextRelease: dateSchema.optional(),
  disclosure: z.enum(["usable", "not-for-disclosure"]).optional(),
  side: z.enum(["ours", "theirs"]).optional(),
  mirror: identifierSchema.optional(),
  chart: z.enum(Object.values(CHART_KINDS).map(({ helper }) => helper)).optional(),
  sources: z.array(citationSchema).optional(),
});

/** Which figures of a file become which series, so that the next edition of the file imports by itself. */
export const mappingSchema = z.strictObject({
  preset: z.enum(PRESET_IDS),
  series: identifierSchema,
  rows: z.record(z.string(), codes).default({}),
  columns: z
    .strictObject({
      dimension: line.optional(),
      names: z.record(z.string(), line).optional(),
      name: line.optional(),
    })
    .default({}),
  period: z.enum(WRITTEN_KINDS).optional(),
  from: line.optional(),
  to: line.optional(),
  unit: line.optional(),
  currency: z.string().refine(isCurrency, "must be a currency code of ISO 4217, such as GBP").optional(),
  scale: z.enum(SCALES).optional(),
  decimals: z.int().min(0).max(15).optional(),
  decimal: z.enum(DECIMAL_SIGNS).optional(),
  entry: entrySchema.default({}),
});

export type Mapping = z.infer<typeof mappingSchema>;

/** Reads the text of a mapping; `file` is its name in the places of problems. */
export function readMapping(file: string, text: string): Result<Mapping> {
  const located = parseLocatedYaml(file, text, ["decimals"]);
  if (!located.ok) return located;
  const { value, placeAt, faults } = located.value;
  const read = validate(value, mappingSchema, placeAt);
  if (!read.ok) return failure([...faults, ...read.problems]);
  const { unit, currency } = read.value;
  const twice: readonly Problem[] =
    unit !== undefined && currency !== undefined
      ? [
          {
            code: "wrong-data",
            severity: "error",
            message: "the mapping states a unit and a currency",
            hint: "keep one of the two",
            place: placeAt(["currency"]),
          },
        ]
      : [];
  return twice.length > 0 ? failure([...faults, ...twice]) : success(read.value, faults);
}
