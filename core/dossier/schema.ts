import { type ZodType, z } from "zod";
import { CHART_KINDS } from "../chart/chart-kinds.ts";
import { PAPER_NAMES } from "../house-style/papers.ts";
import { TEXT_LIMITS } from "../limits/limits.ts";
import { sourceId } from "../source/source-schema.ts";
import { isCurrency } from "../text/amount.ts";
import { composed } from "../text/composed.ts";
import { isDate } from "../text/date.ts";
import { refusedLinks } from "../text/rich-text.ts";
import type { EntriesByForm } from "./dossier.ts";
import { type EntryForm, typesOfForm } from "./entry-types.ts";
import { ADJUSTMENTS, PRICES, SCALES, VALUATIONS } from "./series/basis.ts";
import { PERIOD_KINDS } from "./series/periods.ts";

const line = z.string().trim().min(1).max(TEXT_LIMITS.line);

/** An id, in its composed form (NFC), so that equal names are equal strings. */
export const identifierSchema = z
  .string()
  .overwrite(composed)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u,
    "must be letters, digits, dots, hyphens or underscores, without spaces",
  );

export const dateSchema = z.string().refine(isDate, "must be a day of the calendar, written YYYY-MM-DD");

export const richTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(TEXT_LIMITS.richText)
  .superRefine((text, context) => {
    for (const { message, hint } of refusedLinks(text)) {
      context.addIssue({
        code: "custom",
        message: `has a link that cannot be used: ${message}`,
        params: { hint },
      });
    }
  });

/** An id of sources.json. YAML reads an id of digits as a number. */
const citedId = z.union([sourceId, z.number().transform(String)]);

/** A level of the marking scheme, which has its own rules for ids. */
export const levelNameSchema = line.overwrite(composed);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language tag such as en-GB");

export const citationSchema = z.union([
  citedId.transform((source) => ({ source })),
  z.strictObject({ source: citedId, locator: line.optional() }),
]);

const provenance = {
  origin: z.enum(["sourced", "drafted"]).default("sourced"),
  sources: z.array(citationSchema).default([]),
  asOf: dateSchema,
  reviewBy: dateSchema,
  marking: levelNameSchema,
  disclosure: z.enum(["usable", "not-for-disclosure"]).default("usable"),
};

const entryBase = {
  id: identifierSchema,
  ...provenance,
  priority: z.int().min(1).max(9).default(2),
  language: language.optional(),
  text: richTextSchema,
};

const entryForms = {
  plain: z.strictObject({ ...entryBase, type: z.enum(typesOfForm("plain")) }),
  fact: z.strictObject({
    ...entryBase,
    type: z.enum(typesOfForm("fact")),
    label: line.optional(),
    value: line.optional(),
    unit: line.optional(),
  }),
  aim: z.strictObject({
    ...entryBase,
    type: z.enum(typesOfForm("aim")),
    side: z.enum(["ours", "theirs"]),
  }),
  defensiveLine: z.strictObject({
    ...entryBase,
    type: z.enum(typesOfForm("defensiveLine")),
    raised: richTextSchema,
  }),
  question: z.strictObject({ ...entryBase, type: z.enum(typesOfForm("question")), question: richTextSchema }),
} satisfies { readonly [Form in EntryForm]: ZodType<Omit<EntriesByForm[Form], "place">> };

const { plain, ...otherForms } = entryForms;

export const entrySchema = z.discriminatedUnion("type", [plain, ...Object.values(otherForms)]);

export const personSchema = z.strictObject({
  id: identifierSchema,
  name: line,
  nativeName: z.strictObject({ text: line, language: line }).optional(),
  side: z.enum(["ours", "theirs", "other"]),
  post: line,
  biography: richTextSchema,
  language: language.optional(),
  ...provenance,
});

/** Fields that the entries or people of one file inherit where they do not state them. */
export const defaultsSchema = z.strictObject({
  origin: z.enum(["sourced", "drafted"]).optional(),
  sources: z.array(citationSchema).optional(),
  asOf: dateSchema.optional(),
  reviewBy: dateSchema.optional(),
  marking: levelNameSchema.optional(),
  disclosure: z.enum(["usable", "not-for-disclosure"]).optional(),
});

/** `defaults` and each entry are validated separately, so that a fault in one hides no fault in another. */
export const topicFileSchema = z.strictObject({
  title: line,
  summary: richTextSchema,
  defaults: z.unknown().optional(),
  entries: z.array(z.unknown()),
});

const figure = z.union([z.string(), z.number(), z.null()]);

/** A name that YAML reads as a number: `2024`. */
const name = z.union([line, z.number().transform(String)]);

/** The numbers of a series without a CSV file beside it. */
const figures = {
  columns: z.array(name).optional(),
  rows: z.array(z.array(figure)).optional(),
};

/** The definitions that figures follow, which differ between offices that count the same trade. */
const basisSchema = z.strictObject({
  compiler: line.optional(),
  valuation: z.enum(VALUATIONS).optional(),
  prices: z.enum(PRICES).optional(),
  baseYear: z
    .int()
    .refine((year) => /^\d{4}$/.test(String(year)), "must be a year of four digits")
    .optional(),
  adjustment: z.enum(ADJUSTMENTS).optional(),
});

/** The code of a currency (ISO 4217), in capitals. */
const currencySchema = z.string().refine(isCurrency, "must be a currency code of ISO 4217, such as GBP");

const chartSchema = z.enum(Object.values(CHART_KINDS).map(({ helper }) => helper));

export const seriesFileSchema = z.strictObject({
  title: line,
  unit: line.optional(),
  currency: currencySchema.optional(),
  scale: z.enum(SCALES).optional(),
  topic: identifierSchema.optional(),
  period: z.enum(PERIOD_KINDS).optional(),
  basis: basisSchema.optional(),
  released: dateSchema.optional(),
  nextRelease: dateSchema.optional(),
  definitions: z.array(richTextSchema).optional(),
  side: z.enum(["ours", "theirs"]).optional(),
  mirror: identifierSchema.optional(),
  decimals: z.int().min(0).max(15).optional(),
  chart: chartSchema.optional(),
  ...provenance,
  ...figures,
});

/** Validates the numbers alone, whatever faults the other fields have. */
export const seriesDataSchema = z.object(figures);

export const peopleFileSchema = z.strictObject({
  defaults: z.unknown().optional(),
  people: z.array(z.unknown()),
});

export const dossierFileSchema = z.strictObject({
  id: identifierSchema.optional(),
  title: line,
  summary: richTextSchema,
  language,
  scheme: identifierSchema,
  paper: z.enum(PAPER_NAMES).optional(),
  originator: z.strictObject({ office: line, contact: line.optional() }),
  topics: z.array(identifierSchema).min(1),
  series: z.array(identifierSchema).default([]),
});
